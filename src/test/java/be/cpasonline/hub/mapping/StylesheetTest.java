package be.cpasonline.hub.mapping;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static be.cpasonline.hub.testing.TestPackages.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stylesheet is exact, bounded, shut off from the outside, and silent about people. */
class StylesheetTest {
    private static final String BEGIN = "<herkomst>";

    @TempDir
    private Path root;

    @Test
    void thePackagesThatAreDeliveredAreInForce() {
        try (var hub = new TestPackages(TestPackages.DELIVERED, Map.of())) {
            assertThat(hub.inForce("meander").title()).isEqualTo("Meander Sociaal");
            assertThat(hub.inForce("tilleul").title()).isEqualTo("Tilleul CPAS");
        }
    }

    @Test
    void namesKeepEveryCharacter() {
        try (var hub = new TestPackages(TestPackages.DELIVERED, Map.of())) {
            var payload = hub.mapping().map(hub.inForce("meander"), Deliveries.application("O'Ñandú <&> \"مرحبا\" 😀"));

            assertThat(payload.mediaType()).isEqualTo("application/xml");
            assertThat(SafeXml.parse(payload.body())
                            .getElementsByTagName("naam")
                            .item(0)
                            .getTextContent())
                    .isEqualTo("O'Ñandú <&> \"مرحبا\" 😀");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x><xsl:value-of select=\"current-dateTime()\"/></x>",
                "<x><xsl:value-of select=\"doc('file:/etc/passwd')\"/></x>",
                "<x><xsl:value-of select=\"unparsed-text('file:/etc/passwd')\"/></x>",
                "<x><xsl:value-of select=\"environment-variable('PATH')\"/></x>",
                "<xsl:result-document href=\"file:/tmp/x\"/>",
                "<xsl:message>x</xsl:message>"
            })
    void whatReachesOutsideIsRefusedWhenTheFolderIsChecked(String instruction) {
        assertThat(problem(instruction)).contains("application.xsl", "is not available");
    }

    @Test
    void aStylesheetSeesWhetherItIsForATest() {
        Path folder = copy("meander", root, "meander");
        edit(folder, "application.xsl", "  <xsl:output", "  <xsl:param name=\"test\" select=\"false()\"/><xsl:output");
        edit(folder, "application.xsl", "{registration/reference}", "{if ($test) then 'TEST' else 'REAL'}");

        try (var hub = TestPackages.unchecked(root, Map.of())) {
            var meander = hub.inForce("meander");
            var application = Deliveries.application("Exemple");
            assertThat(new String(
                            hub.mapping().payload(meander, application, true).body(), StandardCharsets.UTF_8))
                    .contains("TEST");
            assertThat(new String(hub.mapping().map(meander, application).body(), StandardCharsets.UTF_8))
                    .contains("REAL");
        }
    }

    @Test
    void aMistakeIsNamedWithItsLine() {
        assertThat(problem("<xsl:value-of select=\"nonsense((\"/>")).contains("application.xsl, line 12");
    }

    @Test
    void anUnknownFunctionOfJavaIsNotFound() {
        assertThat(problem("<xsl:value-of xmlns:r=\"java:java.lang.Runtime\" select=\"r:getRuntime()\"/>"))
                .contains("application.xsl, line 12");
    }

    @Test
    void aCodeWithoutARowIsFoundBeforeItIsNeeded() {
        Path folder = copy("meander", root, "meander");
        edit(folder, "codes.csv", "needKind,FOOD,VOEDSEL,\n", "");

        try (var hub = new TestPackages(root, Map.of())) {
            assertThat(hub.problem("meander")).contains("add rows for FOOD");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<xsl:value-of select=\"xs:date(application/applicant/familyName)\"/> | mappingFailed",
                "<xsl:call-template name=\"for-ever\"/> | mappingTooDeep",
                "<xsl:value-of select=\"string-join((1 to 2000000) ! 'x')\"/> | mappingTooLarge"
            })
    void whatFailsAtOnePersonSaysNothingAboutThem(String instruction, String code) {
        Path folder = copy("meander", root, "meander");
        edit(folder, "application.xsl", BEGIN, instruction + BEGIN);
        edit(
                folder,
                "application.xsl",
                "</xsl:stylesheet>",
                "<xsl:template name=\"for-ever\"><x><xsl:call-template name=\"for-ever\"/></x></xsl:template>"
                        + "</xsl:stylesheet>");

        try (var hub = TestPackages.unchecked(root, Map.of())) {
            AdapterFailure failure = catchThrowableOfType(
                    AdapterFailure.class,
                    () -> hub.mapping().map(hub.inForce("meander"), Deliveries.application("Geheim")));

            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
            assertThat(failure.detail()).doesNotContain("Geheim");
        }
    }

    @Test
    void whatDoesNotFitTheContractIsNamedByPlaceAndRule() {
        Path folder = copy("meander", root, "meander");
        edit(folder, "application.xsl", "<insz>{niss}</insz>", "<insz>{familyName}</insz>");

        try (var hub = TestPackages.unchecked(root, Map.of())) {
            AdapterFailure failure = catchThrowableOfType(
                    AdapterFailure.class,
                    () -> hub.mapping().map(hub.inForce("meander"), Deliveries.application("Geheim")));

            assertThat(failure.code()).isEqualTo("payloadDoesNotFitContract");
            assertThat(failure.detail())
                    .contains("/aanvraag/persoon/insz cvc-pattern-valid")
                    .doesNotContain("Geheim");
        }
    }

    @Test
    void anExampleThatDoesNotHoldSaysWhere() {
        Path folder = copy("meander", root, "meander");
        edit(folder, "examples/shortest/payload.xml", "<dringend>false", "<dringend>true");

        try (var hub = new TestPackages(root, Map.of())) {
            assertThat(hub.problem("meander")).contains("payload.xml: the result differs at '/aanvraag/dringend'");
        }
    }

    @Test
    void aContractThatFetchesIsRefused() {
        Path folder = copy("meander", root, "meander");
        edit(
                folder,
                "contract/aanvraag.xsd",
                "<xs:element name=\"aanvraag\">",
                "<xs:include schemaLocation=\"http://127.0.0.1:9/other.xsd\"/><xs:element name=\"aanvraag\">");

        try (var hub = new TestPackages(root, Map.of())) {
            assertThat(hub.problem("meander")).contains("contract/aanvraag.xsd");
        }
    }

    @Test
    void anAnswerMayBeReadByAStylesheet() {
        Path folder = copy("meander", root, "meander");
        edit(
                folder,
                "adapter.yaml",
                "  reference: /aanvraag/nummer\n  stage: /aanvraag/status\n  stages:\n    ONTVANGEN: ACCEPTED\n    GEREGISTREERD: FILED\n",
                "");
        write(folder, "answer.xsl", """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" expand-text="yes">
                  <xsl:template match="/aanvraag">
                    <ours><stage>FILED</stage><reference>{nummer}</reference></ours>
                  </xsl:template>
                </xsl:stylesheet>
                """);

        try (var hub = new TestPackages(root, Map.of())) {
            assertThat(hub.inForce("meander").content().has("answer.xsl")).isTrue();
        }
    }

    @Test
    void xmlWithADocumentTypeIsNotRead() {
        byte[] bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:/etc/passwd'>]><x>&a;</x>".getBytes(StandardCharsets.UTF_8);

        assertThat(catchThrowableOfType(MappingFault.class, () -> SafeXml.parse(bomb)))
                .isNotNull();
    }

    private String problem(String instruction) {
        Path folder = copy("meander", root, "meander");
        edit(folder, "application.xsl", BEGIN, instruction + BEGIN);
        try (var hub = new TestPackages(root, Map.of())) {
            return hub.problem("meander");
        }
    }
}
