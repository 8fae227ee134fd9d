package be.cpasonline.hub.pages;

/** Somebody who came by a button about energy answers what must be answered, and a little more, and sends it. */
final class ShortStory {
    private final Visitor visitor;

    ShortStory(Visitor visitor) {
        this.visitor = visitor;
    }

    String fillInAndSend() {
        visitor.on("who").choose("who", "SELF").goOn();
        visitor.on("needs").goOn();
        visitor.on("story").fill("story", "La facture a doublé.").goOn();
        visitor.on("urgent").goOn();
        visitor.on("home").goOn();
        visitor.on("address")
                .fill("street", "Rue de Fer")
                .fill("houseNumber", "12")
                .goOn();
        visitor.on("energy").fill("arrears", "412,80").goOn();
        visitor.on("household").goOn();
        visitor.on("incomes").goOn();
        visitor.on("costs").goOn();
        visitor.on("contact").fill("phone", "0470 12 34 56").goOn();
        visitor.on("help-to-talk").goOn();
        visitor.on("account").goOn();
        visitor.on("documents").goOn();
        visitor.on("check").look("check").choose("declared", "true").goOn();
        visitor.look("done");
        return visitor.text(".govuk-panel__body strong").innerText();
    }
}
