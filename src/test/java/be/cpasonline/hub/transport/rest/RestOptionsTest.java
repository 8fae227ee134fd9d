package be.cpasonline.hub.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.testing.TestPackages;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestOptionsTest {
    private static TestPackages hub;

    @BeforeAll
    static void open() {
        hub = new TestPackages(TestPackages.DELIVERED, Map.of());
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://package.example",
                "https://package.example:8443/base/",
                "http://localhost:8080",
                "http://127.0.0.1:8080/carillon",
                "http://[::1]:8080"
            })
    void anEndpointIsHttpsOrOnThisMachine(String endpoint) {
        assertThatCode(() -> open(Map.of("endpoint", endpoint))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://package.example",
                "http://localhost.package.example",
                "ftp://package.example",
                "package.example",
                "https:///path",
                "https://user:hunter2@package.example",
                "https://package.example?secret=hunter2",
                "https://package.example#hunter2"
            })
    void anyOtherEndpointIsRefusedAndNotRepeated(String endpoint) {
        assertThatThrownBy(() -> open(Map.of("endpoint", endpoint)))
                .hasMessageContaining("MISCONFIGURED optionsRefused")
                .hasMessageContaining("endpoint")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> open(Map.of(
                        "endpoint", "https://package.example",
                        "tokenUrl", endpoint,
                        "clientId", "hub",
                        "clientSecret", "env:SECRET")))
                .hasMessageContaining("tokenUrl");
    }

    @Test
    void httpBeyondThisMachineMustBeAllowed() {
        assertThatCode(() -> open(Map.of("endpoint", "http://package.example", "allowHttp", true)))
                .doesNotThrowAnyException();
    }

    @Test
    void aTokenAddressNeedsWhoAsks() {
        assertThatThrownBy(() -> open(
                        Map.of("endpoint", "https://package.example", "tokenUrl", "https://package.example/token")))
                .hasMessageContaining("needs clientId and clientSecret");
    }

    @ParameterizedTest
    @CsvSource({
        "path, no-slash",
        "path, /with?query",
        "connectTimeout, 0s",
        "readTimeout, 11m",
        "totalTimeout, 1h",
        "poolSize, 0",
        "maxAnswerBytes, 0",
        "keyHeader, 'Bad Header'",
        "testHeader, 'X: y'",
        "documentPart, 'a\"b'"
    })
    void whatCannotWorkIsRefused(String option, String value) {
        assertThatThrownBy(() -> open(Map.of("endpoint", "https://package.example", option, value)))
                .hasMessageContaining("option '" + option + "'");
    }

    @Test
    void thePathIsAppendedToTheEndpoint() {
        assertThat(Rest.options("https://package.example/base/", options -> options.put("path", "/dossiers"))
                        .target())
                .hasToString("https://package.example/base/dossiers");
    }

    private static void open(Map<String, Object> options) {
        CasePackage carillon = hub.inForce("carillon");
        hub.packages().adapter(carillon, new HashMap<>(options));
    }
}
