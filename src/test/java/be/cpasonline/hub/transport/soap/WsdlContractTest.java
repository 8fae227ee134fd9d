package be.cpasonline.hub.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.TestPackages;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the WSDL says of a call, and what is said of a WSDL that cannot be called. */
class WsdlContractTest {
    private static final String FILE = "contract/package.wsdl";

    @TempDir
    static Path folder;

    private static TestPackages hub;

    @BeforeAll
    static void openHub() {
        hub = Soap.hub(folder);
    }

    @AfterAll
    static void closeHub() {
        hub.close();
    }

    @Test
    void theBindingSaysHowIsCalled() {
        assertThat(operation(Soap.wsdl(Soap.SOAP_1_2)))
                .isEqualTo(new SoapOperation(
                        "Submit",
                        SoapVersion.V1_2,
                        new QName("urn:example:package", "submit"),
                        "urn:example:Submit",
                        "urn:example:Submit"));
        assertThat(operation(Soap.wsdl(Soap.SOAP_1_1)).version()).isEqualTo(SoapVersion.V1_1);
    }

    @Test
    void withoutASoapActionTheDescriptionSaysTheAction() {
        String silent = Soap.wsdl(Soap.SOAP_1_1).replace("soapAction='urn:example:Submit'", "");
        String said = silent.replace(
                "<input message='tns:SubmitMessage'",
                "<input message='tns:SubmitMessage' w:Action='urn:example:said'"
                        + " xmlns:w='http://www.w3.org/2007/05/addressing/metadata'");

        assertThat(operation(said).action()).isEqualTo("urn:example:said");
        assertThat(operation(silent).action()).isEqualTo("urn:example:service:Intake:SubmitRequest");
        assertThat(operation(silent).soapAction()).isEmpty();
    }

    @Test
    void aWsdlMayImportOthersOfItsFolder() {
        String all = Soap.wsdl(Soap.SOAP_1_1);
        int half = all.indexOf("<binding");
        String abstractPart = all.substring(0, half) + "</definitions>";
        String concretePart = all.substring(0, all.indexOf("<message"))
                + "<import namespace='urn:example:service' location='types/../parts/abstract.wsdl'/>"
                + all.substring(half);

        assertThat(WsdlContract.read(
                                files(Map.of(FILE, concretePart, "contract/parts/abstract.wsdl", abstractPart)),
                                Soap.options("http://localhost", options -> {}))
                        .operation("Submit")
                        .input())
                .isEqualTo(new QName("urn:example:package", "submit"));
    }

    @Test
    void onlyThePartThatGoesInTheBodyIsThePayload() {
        String wsdl = Soap.wsdl(Soap.SOAP_1_1)
                .replace(
                        "<message name='SubmitMessage'>",
                        "<message name='SubmitMessage'><part name='head' element='p:head'/>")
                .replace("<soap:body use='literal'/>", "<soap:body use='literal' parts='body'/>");

        assertThat(operation(wsdl).input().getLocalPart()).isEqualTo("submit");
    }

    @Test
    void whatIsNotDocumentLiteralCannotBeCalled() {
        refused(Soap.wsdl(Soap.SOAP_1_1).replace("style=\"document\"", "style=\"rpc\""), "'Submit' is rpc/literal");
        refused(
                Soap.wsdl(Soap.SOAP_1_1).replace("use='literal'", "use='encoded'"),
                "'Submit' is document/encoded; only document/literal can be called");
        refused(Soap.wsdl(Soap.SOAP_1_1).replace("element='p:submit'", "type='p:submit'"), "must be one part");
    }

    @Test
    void theOptionsMustNameWhatIsThere() {
        String wsdl = Soap.wsdl(Soap.SOAP_1_1);
        String two = wsdl.replace("</service>", "<port name='Other' binding='tns:IntakeBinding'/></service>");

        refused(wsdl, options -> options.put("operation", "Send"), "no operation 'Send'; there are Submit, Add");
        refused(wsdl, options -> options.put("service", "Other"), "no service 'Other'");
        refused(wsdl, options -> options.put("port", "Other"), "no port 'Other'");
        refused(two, options -> {}, "the option port must name one of the 2 that speak SOAP: IntakePort, Other");
        refused(wsdl, options -> options.put("wsdl", "contract/other.wsdl"), "there is no file contract/other.wsdl");
    }

    @Test
    void aPortThatDoesNotSpeakSoapIsLeftAside() {
        String wsdl = Soap.wsdl(Soap.SOAP_1_1)
                .replace(
                        "<service ",
                        "<binding name='Http' type='tns:Intake'><h:binding xmlns:h='urn:http'/></binding><service ")
                .replace("</service>", "<port name='Other' binding='tns:Http'/></service>");

        assertThat(operation(wsdl).name()).isEqualTo("Submit");
    }

    @Test
    void aWsdlThatIsNoneIsRefused() {
        refused("<html/>", "is not a WSDL 1.1");
        refused("garbage", "is not XML");
        refused("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "without a document type");
        assertThat(open(Map.of(), options -> {}).detail()).contains("contract/ holds 0 files NAME.wsdl");
        assertThat(open(Map.of(FILE, "<a/>", "contract/b.wsdl", "<b/>"), options -> {})
                        .detail())
                .contains("contract/ holds 2 files NAME.wsdl");
    }

    @Test
    void theRequestOfALookUpMustBeThereAndFit() {
        Consumer<Map<String, Object>> asking = options -> {
            options.put("lookupOperation", "Find");
            options.put("lookupNotFound", "F99");
        };
        Map<String, String> files = new HashMap<>(Soap.files(Soap.SOAP_1_1));

        files.put("lookup.xml", "<find xmlns='urn:example:package'/>");
        assertThat(open(files, asking).detail()).contains("lookup.xml with {key} in it");
        files.put("lookup.xml", "<other>{key}</other>");
        assertThat(open(files, asking).detail()).contains("operation 'Find' takes");
        files.remove("lookup.xml");
        assertThat(open(files, asking).detail()).contains("lookup.xml");
    }

    private static SoapOperation operation(String wsdl) {
        return WsdlContract.read(files(Map.of(FILE, wsdl)), Soap.options("http://localhost", options -> {}))
                .operation("Submit");
    }

    private static void refused(String wsdl, String detail) {
        refused(wsdl, options -> {}, detail);
    }

    private static void refused(String wsdl, Consumer<Map<String, Object>> change, String detail) {
        AdapterFailure failure = open(Map.of(FILE, wsdl), change);
        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.detail()).contains(detail);
    }

    private static AdapterFailure open(Map<String, String> files, Consumer<Map<String, Object>> change) {
        return catchThrowableOfType(
                AdapterFailure.class,
                () -> Soap.adapter(hub, Soap.options("http://localhost", change), files, Clock.systemUTC()));
    }

    private static Soap.Folder files(Map<String, String> files) {
        return new Soap.Folder(files);
    }
}
