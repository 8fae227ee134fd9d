package be.cpasonline.hub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.register.Register;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first page to a registered application and its receipt, in each language, with scripts and without. */
class AskingForHelpTest extends VisitsPages {
    @Autowired
    private Register register;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource({"fr, sophie, true", "nl, pieter, true", "de, karin, true", "en, olena, true", "nl, fatma, false"})
    void somebodyAsksForHelp(String language, String person, boolean scripts) throws IOException {
        try (Visitor visitor = visitor(language, scripts)) {
            visitor.go("/apply");
            signIn(visitor, person);
            String reference = fillInAndSend(visitor);
            visitor.look("done");
            receiptOpens(visitor);
            visitor.go("/my").look("my-applications");
            assertThat(visitor.text("main").innerText()).contains(reference);
            visitor.go("/my/applications/" + reference).look("my-application");
            assertThat(register.find(reference)).isPresent();
        }
    }

    private static void signIn(Visitor visitor, String person) {
        visitor.choose("person", person);
        visitor.page().locator("form button").first().click();
    }

    private String fillInAndSend(Visitor visitor) throws IOException {
        visitor.look("who").goOn().look("who-error").choose("who", "SELF").goOn();
        visitor.look("needs").goOn().look("needs-error");
        visitor.choose("needs", "ENERGY").choose("needs", "FOOD").choose("needs", "HOUSING").goOn();
        visitor.look("story").fill("story", "<script>alert(1)</script> & “é”").goOn();
        visitor.look("urgent").choose("urgencies", "ENERGY_CUT_OFF").choose("urgencies", "EVICTION").goOn();
        visitor.look("home").choose("stay", "STUDENT").fill("municipality", "Saint").goOn();
        visitor.look("home-several").fill("municipality", "9000 Gent").goOn();
        visitor.look("address").fill("street", "Kerkstraat").fill("houseNumber", "1").goOn();
        visitor.look("stay").fill("since-day", "31").fill("since-month", "2").fill("since-year", "2026").goOn();
        visitor.look("stay-error").fill("since-day", "1").fill("registeredIn", "Leuven").goOn();
        visitor.look("housing").fill("rent", "1.050,50").goOn();
        visitor.look("energy").choose("energy", "HEATING_FUEL").fill("arrears", "x").goOn();
        visitor.look("energy-error").fill("arrears", "230,50").goOn();
        visitor.look("heating").goOn();
        visitor.look("food").fill("adults", "2").goOn();
        visitor.look("household").choose("withOthers", "true").goOn();
        visitor.look("member").fill("memberName1", "Noor Peeters").choose("memberRelation1", "CHILD").goOn();
        visitor.look("incomes").choose("incomes", "WAGE").goOn();
        visitor.look("income-amounts").fill("incomeWage", "900").goOn();
        visitor.look("costs").choose("costs", "RENT").goOn();
        visitor.look("cost-amounts").goOn();
        visitor.look("contact").fill("email", "").goOn();
        visitor.look("contact-error").fill("phone", "0470 12 34 56").goOn();
        visitor.look("help-to-talk").goOn();
        visitor.look("account").fill("iban", "be68 5390 0754 7034").goOn();
        documents(visitor);
        visitor.look("check").goOn();
        visitor.look("check-error").choose("declared", "true").goOn();
        return visitor.text(".govuk-panel__body strong").innerText();
    }

    private void documents(Visitor visitor) throws IOException {
        visitor.look("documents");
        Path pdf = folder.resolve("facture.pdf");
        Files.copy(Path.of("config/demo/applications/documents/").toFile().listFiles()[0].toPath(), pdf);
        visitor.page().locator("#document").setInputFiles(pdf);
        visitor.page().locator("form[enctype] button").click();
        visitor.look("documents-added");
        Path program = Files.write(folder.resolve("program.pdf"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0});
        visitor.page().locator("#document").setInputFiles(program);
        visitor.page().locator("form[enctype] button").click();
        visitor.look("documents-error").goOn();
    }

    private static void receiptOpens(Visitor visitor) throws IOException {
        Download download = visitor.page()
                .waitForDownload(() ->
                        visitor.page().locator("a[href$='receipt.pdf']").click());
        try (PDDocument paper = Loader.loadPDF(download.path().toFile())) {
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(paper.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }
}
