package be.cpasonline.hub.mapping;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.remove;
import static be.cpasonline.hub.testing.TestPackages.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract of several schemas, in files of their own and in a WSDL, held together by what they say of each other. */
class XmlContractTest {
    private static final String PERSON = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:types" targetNamespace="urn:types">
              <xs:include schemaLocation="deeper/text.xsd"/>
              <xs:complexType name="Person">
                <xs:sequence><xs:element name="name" type="t:Text"/></xs:sequence>
              </xs:complexType>
            </xs:schema>
            """;

    /** It has no namespace of its own: it takes that of who includes it. */
    private static final String TEXT = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:simpleType name="Text"><xs:restriction base="xs:string"><xs:maxLength value="8"/></xs:restriction></xs:simpleType>
            </xs:schema>
            """;

    private static final String MORE_OF_THE_SAME_NAMESPACE = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:types">
              <xs:complexType name="File">
                <xs:sequence><xs:element name="content" type="xs:base64Binary"/></xs:sequence>
              </xs:complexType>
            </xs:schema>
            """;

    private static final String WSDL = """
            <wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:types"
                xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <wsdl:types>
                <!-- Prefixes come from above; one schema imports the other, which has no file. -->
                <xs:schema targetNamespace="urn:service" xmlns:c="urn:codes" elementFormDefault="qualified">
                  <xs:import namespace="urn:types" schemaLocation="person.xsd"/>
                  <xs:import namespace="urn:codes"/>
                  <xs:element name="request">
                    <xs:complexType>
                      <xs:sequence>
                        <xs:element name="person" type="t:Person"/>
                        <xs:element name="file" type="t:File" minOccurs="0"/>
                        <xs:element name="code" type="c:Code"/>
                      </xs:sequence>
                    </xs:complexType>
                  </xs:element>
                </xs:schema>
                <xs:schema targetNamespace="urn:codes">
                  <xs:simpleType name="Code"><xs:restriction base="xs:string"><xs:enumeration value="A"/></xs:restriction></xs:simpleType>
                </xs:schema>
              </wsdl:types>
            </wsdl:definitions>
            """;

    private static final String FITS = "<person><name xmlns=\"\">Exemple</name></person><code>A</code>";

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void folder() {
        folder = copy("meander", root, "mine");
        remove(folder, "contract");
        write(folder, "contract/service.wsdl", WSDL);
        write(folder, "contract/person.xsd", PERSON);
        write(folder, "contract/more.xsd", MORE_OF_THE_SAME_NAMESPACE);
        write(folder, "contract/deeper/text.xsd", TEXT);
    }

    @Test
    void schemasInAWsdlAndInFilesAreOneContract() {
        assertThat(payload(FITS)).contains(">Exemple<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<person><name xmlns=\"\">Exemple-Exemple</name></person><code>A</code> | /request/person/name cvc-maxLength-valid",
                "<person><name>Exemple</name></person><code>A</code> | /request/person cvc-complex-type.2.4.a",
                "<person><name xmlns=\"\">Exemple</name></person><code>B</code> | /request/code cvc-enumeration-valid"
            })
    void aRuleOfEachOfThemHolds(String content, String misfit) {
        assertThat(failure(content).detail()).contains(misfit).doesNotContain("Exemple");
    }

    @Test
    void anIncludedDocumentCountsAsBase64() {
        String file = "<file><content xmlns=\"\">%s</content></file>";
        String include = "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:1\"/>";

        assertThat(payload(FITS.replace("<code>", file.formatted(include) + "<code>")))
                .contains("cid:1");
        assertThat(failure(FITS.replace("<code>", file.formatted("<xop:Include xmlns:xop=\"urn:other\"/>") + "<code>"))
                        .detail())
                .contains("/request/file/content");
    }

    @Test
    void theRootMustBeAGlobalElement() {
        mapping("<person xmlns=\"urn:types\"><name xmlns=\"\">Exemple</name></person>");
        assertThat(failure().detail()).contains("/ cvc-elt.1");
    }

    @Test
    void aLocationOutsideTheFolderIsNamedWithFileAndLine() {
        write(folder, "contract/person.xsd", PERSON.replace("deeper/text.xsd", "http://127.0.0.1:9/text.xsd"));
        assertThat(problem())
                .contains(
                        "contract/person.xsd, line 2: there is no schema at 'http://127.0.0.1:9/text.xsd'",
                        "relative path");
        write(folder, "contract/person.xsd", PERSON.replace("deeper/text.xsd", "../../demo/text.xsd"));
        assertThat(problem()).contains("contract/person.xsd, line 2: there is no schema at '../../demo/text.xsd'");
    }

    @Test
    void aNamespaceThatNobodyHasIsNamedWithFileAndLine() {
        write(
                folder,
                "contract/service.wsdl",
                WSDL.replace("targetNamespace=\"urn:codes\"", "targetNamespace=\"urn:else\""));
        assertThat(problem())
                .contains("contract/service.wsdl, line 7: no schema under contract/ has the namespace 'urn:codes'");
    }

    @Test
    void aMistakeInsideAWsdlIsNamedWithItsLine() {
        write(folder, "contract/service.wsdl", WSDL.replace("t:Person", "t:Persona"));
        assertThat(problem()).contains("contract/service.wsdl, line 11:", "t:Persona");
        write(folder, "contract/service.wsdl", WSDL.replace("</wsdl:types>", ""));
        assertThat(problem()).contains("contract/service.wsdl, line 22:", "not XML");
    }

    @Test
    void aMistakeInAFileThatIsIncludedIsNamedWithItsLine() {
        write(folder, "contract/deeper/text.xsd", TEXT.replace("xs:string", "xs:strong"));
        assertThat(problem()).contains("contract/deeper/text.xsd, line 2:", "xs:strong");
    }

    @Test
    void aContractWithoutASchemaSaysWhatIsMissing() {
        remove(folder, "contract");
        write(folder, "contract/readme.txt", "none");
        assertThat(problem()).contains("contract/ must hold the XML Schema", "NAME.wsdl");
    }

    private void mapping(String result) {
        write(folder, "application.xsl", """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:template match="/">%s</xsl:template>
                </xsl:stylesheet>
                """.formatted(result));
    }

    private String payload(String content) {
        mapping("<request xmlns=\"urn:service\">" + content + "</request>");
        try (var hub = TestPackages.unchecked(root, Map.of())) {
            return new String(
                    hub.mapping()
                            .map(hub.inForce("mine"), Deliveries.application("Exemple"))
                            .body(),
                    StandardCharsets.UTF_8);
        }
    }

    private AdapterFailure failure(String content) {
        mapping("<request xmlns=\"urn:service\">" + content + "</request>");
        return failure();
    }

    private AdapterFailure failure() {
        try (var hub = TestPackages.unchecked(root, Map.of())) {
            return catchThrowableOfType(
                    AdapterFailure.class,
                    () -> hub.mapping().map(hub.inForce("mine"), Deliveries.application("Exemple")));
        }
    }

    private String problem() {
        try (var hub = new TestPackages(root, Map.of())) {
            return hub.problem("mine");
        }
    }
}
