package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.intake.api.ReceiptBody.CentreBody;
import be.cpasonline.hub.intake.api.ReceiptBody.CodeAndText;
import be.cpasonline.hub.intake.api.ReceiptBody.DueDateBody;
import be.cpasonline.hub.intake.api.ReceiptBody.Names;
import be.cpasonline.hub.intake.api.ReceiptBody.PresumptionBody;
import be.cpasonline.hub.intake.api.ReceiptBody.Seal;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.register.Receipt;
import be.cpasonline.hub.register.Receipt.DueDate;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.register.Submission.PresumedBy;
import be.cpasonline.hub.register.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Puts a receipt into words, in the person's language. */
@Component
class ReceiptWriter {
    private final Words words;

    ReceiptWriter(Words words) {
        this.words = words;
    }

    String languageTag(Receipt receipt) {
        return words.in(receipt.language()).language().toLanguageTag();
    }

    ReceiptBody write(Registered registered) {
        Receipt receipt = registered.receipt();
        Words.In said = words.in(receipt.language());
        return new ReceiptBody(
                registered.reference(),
                receipt.submittedAt(),
                receipt.receivedOn(),
                receipt.receptionMoved().map(moved -> new CodeAndText(moved.name(), said.moved(moved))),
                receipt.hubNumber(),
                centre(receipt.centre(), said.language()),
                presumption(said, receipt.presumption()),
                receipt.dueDates().stream().map(due -> due(said, due)).toList(),
                coded(receipt.mentions(), said::mention),
                receipt.joinedTo(),
                receipt.documents(),
                new Seal("SHA-256", receipt.seal()));
    }

    private static PresumptionBody presumption(Words.In said, PresumedBy presumption) {
        return new PresumptionBody(
                presumption.rule(),
                presumption.article(),
                coded(presumption.uncertainties(), said::uncertainty),
                said.rule(presumption));
    }

    private static DueDateBody due(Words.In said, DueDate due) {
        return new DueDateBody(due.track(), due.step(), due.on(), due.article(), said.due(due));
    }

    private static List<CodeAndText> coded(List<String> codes, UnaryOperator<String> said) {
        return codes.stream()
                .map(code -> new CodeAndText(code, said.apply(code)))
                .toList();
    }

    private static CentreBody centre(CentreName centre, Locale language) {
        return new CentreBody(
                centre.id(),
                centre.nis(),
                Optional.ofNullable(centre.enterpriseNumber()),
                centre.in(language),
                new Names(centre.nameFr(), centre.nameNl(), centre.nameDe()));
    }
}
