package be.cpasonline.hub.console.command;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static be.cpasonline.hub.testing.TestPackages.write;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.TestPostgres;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code ./hub try} as an operator calls it, on a real database, with a package that answers over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class TryCommandTest {
    @RegisterExtension
    static final WireMockExtension PACKAGE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @TempDir
    private Path folder;

    private final String url = TestPostgres.newDatabaseUrl();

    @BeforeEach
    void aCentreThatTriesAPackage() {
        Path mine = copy("_template", folder.resolve("adapters"), "mine");
        edit(mine, "adapter.yaml", "capabilities: []", "capabilities: [TEST_MODE]");
        edit(mine, "adapter.yaml", "path: /applications", "path: /applications\n  testHeader: X-Test");
        write(folder, "centres/44021.yaml", """
                nis: '44021'
                tries:
                  package: mine
                  options: {endpoint: '%s', allowHttp: true}
                """.formatted(PACKAGE.baseUrl()));
        assertThat(run("activate", "--all")).isZero();
    }

    @Test
    void whatIsTriedIsMarkedAllTheWayAndCountsForNothing(CapturedOutput output) {
        PACKAGE.stubFor(post(urlEqualTo("/applications"))
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"number\": \"K-1\", \"state\": \"CREATED\"}")));

        assertThat(run("try", "44021", "--count=8", "--seed=7")).isZero();

        PACKAGE.verify(8, postRequestedFor(urlEqualTo("/applications")).withHeader("X-Test", equalTo("true")));
        assertThat(output.getOut()).contains("1 income support, nl: filed, K-1", "All were taken.");
        assertThat(count("trial where package = 'mine' and outcome = 'filed' and their_reference = 'K-1'"))
                .isEqualTo(8);
        assertThat(count("application")).isZero();
        assertThat(count("delivery")).isZero();
    }

    @Test
    void everySecondOneBringsADocumentToAPackageThatTakesThem() {
        edit(folder.resolve("adapters/mine"), "adapter.yaml", "[TEST_MODE]", "[TEST_MODE, DOCUMENTS]");
        assertThat(run("activate", "--all")).isZero();
        PACKAGE.stubFor(post(urlEqualTo("/applications"))
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"number\": \"K-1\", \"state\": \"CREATED\"}")));

        assertThat(run("try", "44021", "--count=4")).isZero();

        PACKAGE.verify(
                2,
                postRequestedFor(urlEqualTo("/applications"))
                        .withHeader("X-Test", equalTo("true"))
                        .withRequestBody(containing("nobody asked for anything")));
    }

    @Test
    void whatIsNotTakenIsShownWithItsReasonAndCanBeLookedAtLater(CapturedOutput output) {
        PACKAGE.stubFor(post(urlEqualTo("/applications")).willReturn(aResponse().withStatus(400)));

        assertThat(run("try", "44021", "--count=1")).isEqualTo(1);
        assertThat(run("try", "44021", "--answers")).isZero();

        assertThat(output.getOut()).contains("1 were not taken.").containsPattern("mine \\w{12}  [\\w-]{36}  1 income");
    }

    @Test
    void whereNothingIsTriedTheCentresFileIsNamed(CapturedOutput output) {
        assertThat(run("try", "92094")).isEqualTo(2);
        assertThat(output.getErr()).contains("The centre of 92094 tries no package", "config/centres/92094.yaml");
    }

    private long count(String rows) {
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }

    private int run(String... words) {
        return Commands.run(Stream.of(
                        Arrays.stream(words),
                        Stream.of(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=postgres",
                                "--hub.adapters.folder=" + folder.resolve("adapters"),
                                "--hub.config.centres=" + folder.resolve("centres"),
                                "--hub.config.packages=" + folder.resolve("packages")))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }
}
