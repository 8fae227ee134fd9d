package be.cpasonline.hub.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestCertificates;
import be.cpasonline.hub.testing.TestPackages;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import javax.security.auth.callback.CallbackHandler;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What WS-Security the hub puts on messages, judged by the software of others. */
class SoapSecurityTest {
    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    @TempDir
    static Path folder;

    private static TestPackages hub;
    private static TestCertificates certificates;

    private @Nullable CxfPackage server;
    private @Nullable Adapter adapter;

    @BeforeAll
    static void openHub() {
        hub = Soap.hub(folder.resolve("packages"));
        certificates = new TestCertificates(folder);
        certificates.signer("hub");
        certificates.signer("package");
        certificates.signer("stranger");
        certificates.trust("package", "hub");
    }

    @AfterAll
    static void closeHub() {
        hub.close();
    }

    @AfterEach
    void close() {
        if (adapter != null) {
            adapter.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUserNameTokenIsTaken(SoapOptions.PasswordType type) {
        serve(SoapVersion.V1_1, user(type), Map.of());

        assertThat(adapter(Soap.SOAP_1_1, named(type, "pässword"))
                        .deliver(Soap.delivery())
                        .stage())
                .isEqualTo(Stage.FILED);
        assertThat(received()).contains("Exemple &amp; fils, né €");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsForTheOperator(SoapOptions.PasswordType type) {
        serve(SoapVersion.V1_1, user(type), Map.of());

        assertThat(failure(adapter(Soap.SOAP_1_1, named(type, "other"))).kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(served().received()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void bodyTimeCertificateAndAddressesAreSigned(SoapVersion version) {
        serve(version, signed(), Map.of());

        assertThat(adapter(binding(version), SoapSecurityTest::signing)
                        .deliver(Soap.delivery())
                        .stage())
                .isEqualTo(Stage.FILED);
        assertThat(received()).contains("Exemple &amp; fils, né €");
    }

    @Test
    void anUnsignedMessageIsNotLetIn() {
        serve(SoapVersion.V1_1, signed(), Map.of());

        assertThat(failure(adapter(Soap.SOAP_1_1, options -> {})).kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(served().received()).isEmpty();
    }

    @Test
    void aSignatureOfAStrangerIsNotLetIn() {
        serve(SoapVersion.V1_1, signed(), Map.of());

        assertThat(failure(adapter(Soap.SOAP_1_1, options -> {
                            options.put("signingCertificate", certificates.certificate("stranger"));
                            options.put("signingKey", certificates.key("stranger"));
                        }))
                        .kind())
                .isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(served().received()).isEmpty();
    }

    @Test
    void aSignedTimeIsTheHubsAndEnds() {
        serve(SoapVersion.V1_1, signed(), Map.of());
        Clock early = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6));
        Adapter old = Soap.adapter(
                hub, Soap.options(served().url(), SoapSecurityTest::signing), Soap.files(Soap.SOAP_1_1), early);
        adapter = old;

        assertThat(failure(old).kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(served().received()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theBodyIsEncryptedForThePackage(SoapVersion version) {
        Map<String, Object> in = signed();
        in.put(ConfigurationConstants.ACTION, "Timestamp Signature Encryption");
        in.put(ConfigurationConstants.DEC_PROP_REF_ID, "keys");
        serve(version, in, Map.of());

        assertThat(adapter(binding(version), options -> {
                            signing(options);
                            options.put("encryptionCertificate", certificates.certificate("package"));
                        })
                        .deliver(Soap.delivery())
                        .stage())
                .isEqualTo(Stage.FILED);
        assertThat(received()).contains("Exemple &amp; fils, né €");
    }

    @ParameterizedTest
    @EnumSource
    void documentsAreSignedWithTheBodyThatIncludesThem(SoapVersion version) {
        serve(version, signed(), Map.of());
        byte[] bill = "%PDF-1.7 a bill é".getBytes(StandardCharsets.UTF_8);
        byte[] letter = new byte[100_001];
        Attachment[] documents = {
            Deliveries.document(bill.length, () -> new ByteArrayInputStream(bill)),
            Deliveries.document(letter.length, () -> new ByteArrayInputStream(letter))
        };

        assertThat(adapter(binding(version), options -> {
                            signing(options);
                            options.put("documents", SoapOptions.Handover.MTOM);
                        })
                        .deliver(Soap.delivery(documents))
                        .stage())
                .isEqualTo(Stage.FILED);
        assertThat(received())
                .contains(Base64.getEncoder().encodeToString(bill))
                .contains(Base64.getEncoder().encodeToString(letter));
    }

    @Test
    void aSignedAnswerIsBelieved() {
        serve(SoapVersion.V1_2, signed(), signedAnswer());

        assertThat(adapter(Soap.SOAP_1_2, SoapSecurityTest::believing)
                        .deliver(Soap.delivery())
                        .stage())
                .isEqualTo(Stage.FILED);
    }

    @Test
    void anEncryptedSignedAnswerIsReadWithTheHubsKey() {
        Map<String, Object> out = signedAnswer();
        out.put(ConfigurationConstants.ACTION, "Timestamp Signature Encryption");
        out.put(ConfigurationConstants.ENCRYPTION_USER, "hub");
        out.put(ConfigurationConstants.ENC_PROP_REF_ID, "keys");
        out.put(ConfigurationConstants.ENC_SYM_ALGO, "http://www.w3.org/2009/xmlenc11#aes256-gcm");
        serve(SoapVersion.V1_1, signed(), out);

        assertThat(adapter(Soap.SOAP_1_1, SoapSecurityTest::believing)
                        .deliver(Soap.delivery())
                        .stage())
                .isEqualTo(Stage.FILED);
    }

    @Test
    void anAnswerOfAStrangerIsUncertain() {
        serve(SoapVersion.V1_1, signed(), signedAnswer());

        AdapterFailure failure = failure(adapter(Soap.SOAP_1_1, options -> {
            signing(options);
            options.put("answerCertificates", certificates.certificate("stranger"));
        }));

        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(failure.code()).isEqualTo("answerNotTrusted");
        assertThat(served().received()).hasSize(1);
    }

    @Test
    void anUnsignedAnswerIsUncertainWhereSignedOnesAreAwaited() {
        serve(SoapVersion.V1_1, signed(), Map.of());

        assertThat(failure(adapter(Soap.SOAP_1_1, SoapSecurityTest::believing)).code())
                .isEqualTo("answerNotTrusted");
    }

    @Test
    void whatAnUnsignedFaultSaysIsToldToTheOperatorButNotBelieved() {
        serve(SoapVersion.V1_1, signed(), Map.of());

        AdapterFailure failure = failure(adapter(Soap.SOAP_1_1, options -> {
            believing(options);
            options.put("signingCertificate", certificates.certificate("stranger"));
            options.put("signingKey", certificates.key("stranger"));
        }));

        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(failure.detail()).contains("it holds a fault: ");
    }

    @ParameterizedTest
    @EnumSource(KeyMistake.class)
    void aKeyThatCannotBeUsedIsForTheOperatorAndNeverShown(KeyMistake mistake) {
        serve(SoapVersion.V1_1, signed(), Map.of());

        AdapterFailure failure = failure(adapter(Soap.SOAP_1_1, mistake::make));

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isIn("certificateUnusable", "securityUnusable");
        assertThat(failure).hasMessageNotContaining("hunter2");
        assertThat(served().received()).isEmpty();
    }

    /** What an operator may put in a wrong place. */
    enum KeyMistake {
        NO_KEY {
            @Override
            void make(Map<String, Object> options) {
                signing(options);
                options.put("signingKey", "hunter2");
            }
        },
        NO_CERTIFICATE {
            @Override
            void make(Map<String, Object> options) {
                signing(options);
                options.put("signingCertificate", "hunter2");
            }
        },
        CERTIFICATE_FOR_KEY {
            @Override
            void make(Map<String, Object> options) {
                signing(options);
                options.put("signingKey", certificates.certificate("hub"));
            }
        },
        NO_RECIPIENT {
            @Override
            void make(Map<String, Object> options) {
                options.put("encryptionCertificate", "-----BEGIN CERTIFICATE-----hunter2-----END CERTIFICATE-----");
            }
        };

        abstract void make(Map<String, Object> options);
    }

    private static void signing(Map<String, Object> options) {
        options.put("signingCertificate", certificates.certificate("hub"));
        options.put("signingKey", certificates.key("hub"));
    }

    private static void believing(Map<String, Object> options) {
        signing(options);
        options.put("answerCertificates", certificates.certificate("stranger") + certificates.certificate("package"));
    }

    private static Consumer<Map<String, Object>> named(SoapOptions.PasswordType type, String password) {
        return options -> {
            options.put("username", "hub");
            options.put("password", password);
            options.put("passwordType", type);
        };
    }

    private static Map<String, Object> user(SoapOptions.PasswordType type) {
        CallbackHandler known = callbacks -> ((WSPasswordCallback) callbacks[0]).setPassword("pässword");
        return Map.of(
                ConfigurationConstants.ACTION,
                "UsernameToken",
                ConfigurationConstants.PASSWORD_TYPE,
                type == SoapOptions.PasswordType.TEXT ? "PasswordText" : "PasswordDigest",
                ConfigurationConstants.PW_CALLBACK_REF,
                known);
    }

    /** All that must be signed, by a certificate that the package knows. */
    private static Map<String, Object> signed() {
        Map<String, Object> in = keys();
        in.put(ConfigurationConstants.ACTION, "Timestamp Signature");
        in.put(ConfigurationConstants.SIG_VER_PROP_REF_ID, "keys");
        return in;
    }

    private static Map<String, Object> signedAnswer() {
        Map<String, Object> out = keys();
        out.put(ConfigurationConstants.ACTION, "Timestamp Signature");
        out.put(ConfigurationConstants.SIGNATURE_USER, "package");
        out.put(ConfigurationConstants.SIG_PROP_REF_ID, "keys");
        out.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
        out.put(ConfigurationConstants.SIG_ALGO, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        out.put(ConfigurationConstants.SIG_DIGEST_ALGO, "http://www.w3.org/2001/04/xmlenc#sha256");
        out.put(ConfigurationConstants.SIGNATURE_PARTS, "{}{}Body;{}{" + WSU + "}Timestamp");
        return out;
    }

    private static Map<String, Object> keys() {
        var merlin = new Properties();
        merlin.put("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
        merlin.put("org.apache.wss4j.crypto.merlin.keystore.file", certificates.keyStore("package"));
        merlin.put("org.apache.wss4j.crypto.merlin.keystore.type", "PKCS12");
        merlin.put("org.apache.wss4j.crypto.merlin.keystore.password", TestCertificates.PASSWORD);
        CallbackHandler password =
                callbacks -> ((WSPasswordCallback) callbacks[0]).setPassword(TestCertificates.PASSWORD);
        var keys = new HashMap<String, Object>();
        keys.put("keys", merlin);
        keys.put(ConfigurationConstants.PW_CALLBACK_REF, password);
        return keys;
    }

    private static String binding(SoapVersion version) {
        return version == SoapVersion.V1_1 ? Soap.SOAP_1_1 : Soap.SOAP_1_2;
    }

    private void serve(SoapVersion version, Map<String, Object> in, Map<String, Object> out) {
        server = new CxfPackage(folder, version, in, out);
    }

    private CxfPackage served() {
        return Objects.requireNonNull(server);
    }

    private String received() {
        assertThat(served().received()).hasSize(1);
        return served().received().getFirst();
    }

    private Adapter adapter(String binding, Consumer<Map<String, Object>> change) {
        Adapter open = Soap.adapter(hub, Soap.options(served().url(), change), Soap.files(binding), Clock.systemUTC());
        adapter = open;
        return open;
    }

    private static AdapterFailure failure(Adapter adapter) {
        Delivery delivery = Soap.delivery();
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(delivery));
    }
}
