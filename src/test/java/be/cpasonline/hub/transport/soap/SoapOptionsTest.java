package be.cpasonline.hub.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.testing.TestPackages;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder whose transport is soap, opened as the hub opens it. */
class SoapOptionsTest {
    @TempDir
    static Path root;

    private static TestPackages hub;

    @BeforeAll
    static void open() {
        Path folder = TestPackages.copy("meander", root, "meander");
        String manifest = TestPackages.read(folder.resolve("adapter.yaml"));
        int options = manifest.indexOf("options:");
        TestPackages.write(
                folder,
                "adapter.yaml",
                manifest.substring(0, options).replace("transport: rest", "transport: soap")
                        + "options:\n  operation: Submit\n  lookupOperation: Find\n  lookupNotFound: F99\n"
                        + "  documents: MTOM\n\n" + manifest.substring(manifest.indexOf("contact:")));
        Soap.files(Soap.SOAP_1_2).forEach((file, text) -> TestPackages.write(folder, file, text));
        hub = new TestPackages(root, Map.of());
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void anAdapterIsOpenedFromTheVersionInForceWhateverIsOnTheDiskNow() {
        TestPackages.remove(root.resolve("meander"), "contract/package.wsdl");

        assertThatCode(() -> adapter(Map.of("endpoint", "https://package.example/intake")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://package.example", "ftp://package.example", "https://user:hunter2@package.example"})
    void anAddressThatIsNotSafeIsRefusedAndNotRepeated(String address) {
        assertThatThrownBy(() -> adapter(Map.of("endpoint", address)))
                .hasMessageContaining("endpoint")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> adapter(Map.of("testEndpoint", address)))
                .hasMessageContaining("testEndpoint")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "username, hub, needs username and password together",
        "httpPassword, env:A, needs httpUsername and httpPassword together",
        "signingKey, env:A, needs signingCertificate and signingKey together",
        "clientKey, env:A, needs clientCertificate and clientKey together",
        "encryptionCertificate, env:A, 'cannot go with documents: MTOM'",
        "signingCertificate, '-----BEGIN', must be a reference to a secret",
        "passwordType, PLAIN, 'must be one of TEXT, DIGEST'",
        "documents, SWA, must be one of MTOM",
        "timestampTtl, 2h, timestampTtl",
        "operation, ' ', operation",
        "opration, Submit, did you mean 'operation'?"
    })
    void whatCannotWorkIsRefused(String option, String value, String message) {
        assertThatThrownBy(() -> adapter(Map.of(option, value))).hasMessageContaining(message);
    }

    @Test
    void secretsAreDots() {
        assertThat(Soap.options("https://package.example", options -> options.put("password", "hunter2")))
                .asString()
                .contains("••••••")
                .doesNotContain("hunter2");
    }

    private static void adapter(Map<String, Object> options) {
        var given = new HashMap<String, Object>(Map.of("endpoint", "https://package.example"));
        given.putAll(options);
        hub.packages().adapter(hub.inForce("meander"), given);
    }
}
