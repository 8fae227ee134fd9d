package be.cpasonline.hub.followup.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.platform.language.BundleFiles;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.register.words.Words;
import be.cpasonline.hub.testing.CallsTheInterface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** The receipt on paper says all that the law wants said, in the person's language, to screen readers too. */
@TestPropertySource(properties = "hub.config.centres=src/test/resources/centres-reachable")
class ReceiptPaperTest extends CallsTheInterface {
    private static final URI SITE = URI.create("https://help.example.be/");

    @Autowired
    private ReceiptPaper paper;

    @Autowired
    private Register register;

    @Autowired
    private Words words;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void hasItsTextsInEveryLanguageAndNoTextIsLeftOver() throws IOException {
        String template = Files.readString(Path.of("src/main/resources/followup/receipt.html"));
        String code = Files.readString(Path.of("src/main/java/be/cpasonline/hub/followup/receipt/ReceiptPaper.java"));
        BundleFiles.holdExactly(
                "followup/receipt",
                Stream.concat(keys("t\\.get\\('([^']+)'", template), keys("paper\\.get\\(\\s*\"([^\"]+)\"", code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void saysAllOfItInThePersonsLanguage(String language) throws IOException {
        Registered registered = registered(asking(language, "Peeters"));
        Words.In said = words.in(registered.receipt().language());
        Texts texts = new Texts("followup/receipt");

        String text = flat(text(paper.pdf(registered, SITE)));

        Stream.of("heading", "asked.open", "due.both", "next.contact", "next.inquiry", "next.decision")
                .forEach(key -> assertThat(text).contains(texts.get(said.language(), key)));
        Stream.of("appeal.court", "appeal.noDecision", "centre.uncertain", "centre.transfer", "proof.electronic")
                .forEach(key -> assertThat(text).contains(texts.get(said.language(), key)));
        assertThat(registered.receipt().needs())
                .hasSize(2)
                .allSatisfy(need -> assertThat(text).contains(said.need(need)));
        assertThat(registered.receipt().mentions())
                .hasSize(3)
                .allSatisfy(mention -> assertThat(text).contains(said.mention(mention)));
        assertThat(registered.receipt().dueDates())
                .hasSize(2)
                .allSatisfy(due -> assertThat(text).contains(said.due(due) + " " + said.article(due)));
        assertThat(registered.receipt().presumption().uncertainties())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(text).contains(said.uncertainty(code)));
        assertThat(text)
                .contains(registered.reference(), registered.receipt().hubNumber(), "An Peeters", "10:00")
                .contains(said.rule(registered.receipt().presumption()))
                .contains(registered.centre().in(said.language()))
                .contains("https://help.example.be/receipt-check")
                .contains(SealText.printed(registered.receipt().seal()).substring(0, 35));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|lundi 23 novembre 2026 à 10:00 (heure belge)|23 décembre 2026",
                "nl|maandag 23 november 2026 om 10:00 uur (Belgische tijd)|23 december 2026",
                "de|Montag, 23. November 2026 um 10:00 Uhr (belgische Zeit)|23. Dezember 2026",
                "en|Monday, 23 November 2026 at 10:00 (Belgian time)|23 December 2026"
            })
    void writesDatesInFull(String language, String sent, String due) throws IOException {
        assertThat(flat(text(print(asking(language, "Peeters"))))).contains(sent, due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void isReadByScreenReaders(String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(print(asking(language, "Peeters")))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(
                            new Texts("followup/receipt").get(Locale.of(language), "title", reference(text(document))));
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");
            assertThat(catalog.getCOSObject().containsKey(COSName.OPEN_ACTION)).isFalse();
            assertThat(catalog.getNames() == null || catalog.getNames().getJavaScript() == null)
                    .isTrue();
            for (PDPage page : document.getPages()) {
                assertThat(fontsEmbedded(page)).isTrue();
            }
        }
    }

    @Test
    void namesInOtherScriptsStayReadable() throws IOException {
        String text = text(print(asking("fr", "Αθανασίου Ełżbieta Ñandú محمد")));

        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).contains("Αθανασίου Ełżbieta Ñandú", "محمد");
    }

    @Test
    void namesTheDocumentsByWhatThePersonCallsThem() throws IOException {
        UUID document = UUID.randomUUID();
        send(request("/api/v1/documents/" + document).PUT(BodyPublishers.ofString("%PDF-1.4\n%%EOF\n")));
        ObjectNode application = asking("nl", "Peeters");
        application
                .putArray("documents")
                .addObject()
                .put("id", document.toString())
                .put("kind", "BILL")
                .put("fileName", "factuur <juli> & één.pdf");

        assertThat(flat(text(print(application)))).contains("factuur <juli> & één.pdf");
    }

    @Test
    void saysWhoFilledItInForThePerson() throws IOException {
        ObjectNode application = asking("nl", "Peeters");
        ((ObjectNode) application.path("source"))
                .putObject("onBehalfOf")
                .put("role", "LAWYER")
                .put("name", "Meester De Wilde");

        assertThat(flat(text(print(application)))).contains("Ingevuld door Meester De Wilde");
    }

    @Test
    void saysHowToReachTheCentreAsFarAsItIsKnown() throws IOException {
        assertThat(flat(text(print(asking("nl", "Peeters")))))
                .contains("Hoe u het OCMW bereikt Ergens 1 · +3292000000 · help@ghent.example");
        assertThat(flat(text(print(elsewhere())))).contains("Vraag het in het gemeentehuis van uw gemeente.");
    }

    @Test
    void staysWhenWhatWasSaidIsForgotten() throws IOException {
        Registered registered = registered(asking("nl", "Peeters"));
        jdbc.sql("update application set content = '', forgotten_at = now() where id = ?")
                .param(registered.applicationId())
                .update();

        assertThat(flat(text(paper.pdf(registered, SITE))))
                .contains(
                        "De naam wordt niet meer bewaard.", registered.receipt().hubNumber())
                .doesNotContain("Peeters");
    }

    private byte[] print(ObjectNode application) {
        return paper.pdf(registered(application), SITE);
    }

    private Registered registered(ObjectNode application) {
        HttpResponse<String> answer = submit(application);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return register.find(body(answer).path("reference").asString()).orElseThrow();
    }

    /** An application of somebody in an institution that is not named, so that something stays uncertain. */
    private static ObjectNode asking(String language, String familyName) {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant")).put("language", language).put("familyName", familyName);
        application.withArray("needs").addObject().put("kind", "FOOD");
        application.putObject("competence").put("stay", "INSTITUTION");
        return application;
    }

    private static ObjectNode elsewhere() {
        ObjectNode application = application();
        ((ObjectNode) application.at("/applicant/address"))
                .put("postalCode", "1050")
                .put("municipality", "Ixelles");
        return application;
    }

    private static Stream<String> keys(String pattern, String source) {
        return Pattern.compile(pattern).matcher(source).results().map(found -> found.group(1));
    }

    private static String reference(String text) {
        return Pattern.compile("\\w{4}-\\w{4}-\\w{4}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }

    private static boolean fontsEmbedded(PDPage page) {
        List<COSName> names = StreamSupport.stream(
                        page.getResources().getFontNames().spliterator(), false)
                .toList();
        return !names.isEmpty()
                && names.stream().allMatch(name -> {
                    try {
                        return page.getResources().getFont(name).isEmbedded();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(document);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** Without the breaks of lines. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ");
    }
}
