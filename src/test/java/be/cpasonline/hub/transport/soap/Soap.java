package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.adapter.AnswerReaders;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adapters of {@code soap} for tests, reading answers as a folder says that is much like Meander's. */
final class Soap {
    static final String SOAP_1_1 = "http://schemas.xmlsoap.org/wsdl/soap/";
    static final String SOAP_1_2 = "http://schemas.xmlsoap.org/wsdl/soap12/";
    static final String FILED = "<p:aanvraag xmlns:p=\"urn:example:package\"><p:nummer>MS-2026-000123</p:nummer>"
            + "<p:status>GEREGISTREERD</p:status></p:aanvraag>";

    private static final List<String> OPERATIONS = List.of("Submit", "Add", "Withdraw", "Find");

    private Soap() {}

    /** The hub's packages, among them one whose error codes stand in the detail of a fault. */
    static TestPackages hub(Path root) {
        return hub(root, "/Fault/detail/code");
    }

    /** The same, with error codes elsewhere. */
    static TestPackages hub(Path root, String error) {
        Path folder = TestPackages.copy("meander", root, "meander");
        TestPackages.edit(folder, "adapter.yaml", "error: /fout/code", "error: " + error);
        return new TestPackages(root, Map.of());
    }

    static Adapter adapter(TestPackages hub, SoapOptions options, Map<String, String> files, Clock clock) {
        var answers = hub.bean(AnswerReaders.class).of(hub.inForce("meander"));
        return new SoapProvider().open(new AdapterContext("meander", options, new Folder(files), answers, clock));
    }

    /** A folder with a WSDL for one of {@link #SOAP_1_1} and {@link #SOAP_1_2}, and the request of the look-up. */
    static Map<String, String> files(String binding) {
        return Map.of(
                "contract/package.wsdl",
                wsdl(binding),
                "lookup.xml",
                "<find xmlns='urn:example:package'><key>{key}</key></find>");
    }

    static String wsdl(String binding) {
        return """
                <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:tns="urn:example:service"
                    xmlns:p="urn:example:package" xmlns:soap="%s" targetNamespace="urn:example:service">
                  %s
                  <portType name="Intake">%s</portType>
                  <binding name="IntakeBinding" type="tns:Intake">
                    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
                    %s
                  </binding>
                  <service name="IntakeService">
                    <port name="IntakePort" binding="tns:IntakeBinding"><soap:address location="http://x.example/"/></port>
                  </service>
                </definitions>
                """.formatted(
                        binding,
                        each("<message name='%1$sMessage'><part name='body' element='p:%2$s'/></message>"),
                        each("<operation name='%1$s'><input message='tns:%1$sMessage'/></operation>"),
                        each("<operation name='%1$s'><soap:operation soapAction='urn:example:%1$s'/>"
                                + "<input><soap:body use='literal'/></input></operation>"));
    }

    /** Options with short limits. */
    static SoapOptions options(String endpoint, Consumer<Map<String, Object>> change) {
        Map<String, Object> options = new HashMap<>();
        change.accept(options);
        return new SoapOptions(
                URI.create(endpoint),
                options.containsKey("testEndpoint") ? URI.create(get(options, "testEndpoint", "")) : null,
                text(options, "testHeader"),
                text(options, "wsdl"),
                text(options, "service"),
                text(options, "port"),
                get(options, "operation", "Submit"),
                text(options, "additionOperation"),
                text(options, "withdrawalOperation"),
                text(options, "lookupOperation"),
                text(options, "lookupNotFound"),
                get(options, "addressing", true),
                text(options, "username"),
                secret(options, "password"),
                get(options, "passwordType", SoapOptions.PasswordType.TEXT),
                secret(options, "signingCertificate"),
                secret(options, "signingKey"),
                get(options, "timestampTtl", Duration.ofMinutes(5)),
                secret(options, "encryptionCertificate"),
                secret(options, "answerCertificates"),
                (SoapOptions.@Nullable Handover) options.get("documents"),
                text(options, "httpUsername"),
                secret(options, "httpPassword"),
                secret(options, "clientCertificate"),
                secret(options, "clientKey"),
                secret(options, "trustedCertificates"),
                get(options, "connectTimeout", Duration.ofSeconds(1)),
                get(options, "readTimeout", Duration.ofSeconds(5)),
                get(options, "totalTimeout", Duration.ofSeconds(10)),
                get(options, "poolSize", 8),
                get(options, "maxAnswerBytes", 65_536),
                false);
    }

    /** A delivery whose payload includes its documents. */
    static Delivery delivery(Attachment... attachments) {
        return delivery(payload("submit", attachments), attachments);
    }

    static Delivery delivery(String payload, Attachment... attachments) {
        return with(Deliveries.of(attachments), payload, Delivery.Kind.ORIGINAL);
    }

    static Delivery with(Delivery delivery, String payload, Delivery.Kind kind) {
        return new Delivery(
                delivery.id(),
                delivery.attempt(),
                kind,
                Optional.empty(),
                delivery.application(),
                new Payload("application/xml", payload.getBytes(StandardCharsets.UTF_8)),
                delivery.attachments(),
                delivery.test(),
                delivery.progress());
    }

    static String payload(String element, Attachment... attachments) {
        return "<p:" + element + " xmlns:p=\"urn:example:package\"><p:naam>Exemple &amp; fils, né €</p:naam>"
                + Stream.of(attachments).map(Soap::include).collect(Collectors.joining()) + "</p:" + element + ">";
    }

    static String include(Attachment attachment) {
        return "<p:document>\n  <xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:"
                + attachment.description().id() + "\"/>\n</p:document>";
    }

    /** An envelope around a body's content. */
    static String envelope(SoapVersion version, String header, String content) {
        return "<s:Envelope xmlns:s=\"" + version.namespace() + "\"><s:Header>" + header + "</s:Header><s:Body>"
                + content + "</s:Body></s:Envelope>";
    }

    private static String each(String form) {
        return OPERATIONS.stream()
                .map(name -> form.formatted(name, name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    private static @Nullable String text(Map<String, Object> options, String name) {
        return (@Nullable String) options.get(name);
    }

    private static @Nullable Secret secret(Map<String, Object> options, String name) {
        String value = (String) options.get(name);
        return value == null ? null : new Secret("env:SECRET", () -> value);
    }

    @SuppressWarnings("unchecked")
    private static <T> T get(Map<String, Object> options, String name, T otherwise) {
        return (T) Objects.requireNonNull(options.getOrDefault(name, otherwise));
    }

    /** A folder that is not on a disk. */
    record Folder(Map<String, String> files) implements AdapterContext.Files {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> under(String folder) {
            return files.keySet().stream()
                    .filter(path -> path.startsWith(folder + "/"))
                    .sorted()
                    .toList();
        }
    }
}
