package be.cpasonline.hub.pages;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Somebody signs in, fills in the whole form with a mistake on many a page, and sends it. */
final class FormStory {
    private final Visitor visitor;
    private final Path folder;

    FormStory(Visitor visitor, Path folder) {
        this.visitor = visitor;
        this.folder = folder;
    }

    void signIn(String person) {
        visitor.go("/apply");
        visitor.click(visitor.text("button[name='person'][value='" + person + "']"));
    }

    String fillInAndSend() throws IOException {
        visitor.look("who").goOn().look("who-error").choose("who", "SELF").goOn();
        visitor.look("needs").goOn().look("needs-error");
        visitor.choose("needs", "ENERGY")
                .choose("needs", "FOOD")
                .choose("needs", "HOUSING")
                .goOn();
        visitor.look("story").fill("story", "<script>alert(1)</script> & “é”").goOn();
        visitor.look("urgent")
                .choose("urgencies", "ENERGY_CUT_OFF")
                .choose("urgencies", "EVICTION")
                .goOn();
        visitor.look("home")
                .choose("stay", "STUDENT")
                .fill("municipality", "Saint")
                .goOn();
        visitor.look("home-several").fill("municipality", "9000 Gent").goOn();
        visitor.look("address")
                .fill("street", "Kerkstraat")
                .fill("houseNumber", "1")
                .goOn();
        visitor.look("stay")
                .fill("since-day", "31")
                .fill("since-month", "2")
                .fill("since-year", "2026")
                .goOn();
        visitor.look("stay-error")
                .fill("since-day", "1")
                .fill("registeredIn", "Leuven")
                .goOn();
        visitor.look("housing").fill("rent", "1.050,50").goOn();
        visitor.look("energy")
                .choose("energy", "HEATING_FUEL")
                .fill("arrears", "x")
                .goOn();
        visitor.look("energy-error").fill("arrears", "230,50").goOn();
        visitor.look("heating").goOn();
        visitor.look("food").fill("adults", "2").goOn();
        visitor.look("household").choose("withOthers", "true").goOn();
        visitor.look("member")
                .fill("memberName1", "Noor Peeters")
                .choose("memberRelation1", "CHILD")
                .goOn();
        visitor.look("incomes").choose("incomes", "WAGE").goOn();
        visitor.look("income-amounts").fill("incomeWage", "900").goOn();
        visitor.look("costs").choose("costs", "RENT").goOn();
        visitor.look("cost-amounts").goOn();
        visitor.look("contact").fill("email", "").goOn();
        visitor.look("contact-error").fill("phone", "0470 12 34 56").goOn();
        visitor.look("help-to-talk").goOn();
        visitor.look("account").fill("iban", "be68");
        visitor.click(visitor.text("main button[name='later']")).look("account-leaving");
        visitor.fill("iban", "be68 5390 0754 7034").goOn();
        later();
        documents();
        visitor.look("check").goOn();
        visitor.look("check-error").choose("declared", "true").goOn();
        return visitor.text(".govuk-panel__body strong").innerText();
    }

    /** Looks how to go on another time, wishes for a mail, and goes on all the same. */
    private void later() {
        visitor.click(visitor.text("main button[name='later']")).look("later");
        visitor.fill("email", "x").click(mailMe()).look("later-error");
        visitor.fill("email", "name@example.org").click(mailMe()).look("later-told");
        visitor.follow("/apply/").click(visitor.text(".govuk-back-link"));
    }

    private Locator mailMe() {
        return visitor.text("form[action$='/later'] button");
    }

    private void documents() throws IOException {
        visitor.look("documents");
        Path pdf = folder.resolve("facture.pdf");
        Files.copy(
                Path.of("config/demo/applications/documents/eindafrekening.pdf"),
                pdf,
                StandardCopyOption.REPLACE_EXISTING);
        visitor.page().locator("#document").setInputFiles(pdf);
        visitor.click(visitor.text("form[enctype] button").first());
        visitor.look("documents-added");
        Path program = Files.write(folder.resolve("program.pdf"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0});
        visitor.page().locator("#document").setInputFiles(program);
        visitor.click(visitor.text("form[enctype] button").first());
        visitor.look("documents-error").goOn();
    }
}
