package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.ApplicationPreview;
import be.cpasonline.hub.intake.ApplicationRefused;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.DraftContent.AddedDocument;
import be.cpasonline.hub.intake.draft.SealedDrafts;
import be.cpasonline.hub.intake.form.ApplicationWriter.Declared;
import be.cpasonline.hub.intake.form.ApplicationWriter.Written;
import be.cpasonline.hub.intake.questions.Filling;
import be.cpasonline.hub.intake.questions.Form.Missing;
import be.cpasonline.hub.intake.questions.Wrong;
import be.cpasonline.hub.model.ConsentKind;
import be.cpasonline.hub.platform.page.PageProblem;
import be.cpasonline.hub.platform.problem.Issue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sends what a person filled in, once: what is sent is written down before, and its draft's id is the idempotency key. A
 * double click, a second window, a hub that is killed in between: each ends in the same one application.
 */
@Component
class FormSending {
    private static final Pattern DOCUMENT = Pattern.compile("^/documents/(\\d{1,3})/");

    private final SealedDrafts drafts;
    private final SealedSending sealed;
    private final Situations situations;
    private final ApplicationWriter writer;
    private final ApplicationPreview preview;
    private final Fields fields;
    private final MessageSource texts;
    private final Clock clock;

    FormSending(
            SealedDrafts drafts,
            SealedSending sealed,
            Situations situations,
            ApplicationWriter writer,
            ApplicationPreview preview,
            Fields fields,
            MessageSource texts,
            Clock clock) {
        this.drafts = drafts;
        this.sealed = sealed;
        this.situations = situations;
        this.writer = writer;
        this.preview = preview;
        this.fields = fields;
        this.texts = texts;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** It is registered, or another request is just registering it. */
        record Sent(FormSituation situation) implements Outcome {}

        /** Something has to be mended first. */
        record Refused(List<PageProblem> problems) implements Outcome {}
    }

    /**
     * Sends it.
     *
     * @param declared whether the person declared that it is true
     * @param news whether the person wants to be told by mail
     */
    Outcome send(FormSituation situation, Person person, boolean declared, boolean news, Locale language) {
        if (situation.draft().content().sent().isPresent()) {
            return submit(situation, person, language);
        }
        List<PageProblem> problems = new ArrayList<>(missing(situation, language));
        if (!declared) {
            problems.add(new PageProblem("#declared", text("form.check.declaration.missing", language)));
        }
        Set<ConsentKind> more = news ? Set.of(ConsentKind.NEWS_BY_EMAIL) : Set.of();
        Written written = writer.write(situation, person, language, Optional.of(new Declared(clock.instant(), more)));
        problems.addAll(problems.isEmpty() ? wrong(situation, written, language) : List.of());
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return drafts.seal(situation.draft(), written.json())
                .map(draft -> submit(situations.of(draft), person, language))
                .orElseGet(() -> new Outcome.Refused(List.of(changed(situation, language))));
    }

    /** What was not looked at is not sent: it was changed in another window, just now. */
    private PageProblem changed(FormSituation situation, Locale language) {
        return new PageProblem(situation.path() + "/check", text("form.check.changed", language));
    }

    private List<PageProblem> missing(FormSituation situation, Locale language) {
        return situation.form().missing(situation.answers()).stream()
                .map(missing -> problem(situation, missing, language))
                .toList();
    }

    private PageProblem problem(FormSituation situation, Missing missing, Locale language) {
        String label = missing.question().label().in(language);
        return new PageProblem(
                situation.path(missing.step()) + "?then=check",
                label + ": " + fields.said(missing.wrong(), missing.question(), language));
    }

    /** What only the whole application shows, told at the question that it comes from. */
    private List<PageProblem> wrong(FormSituation situation, Written written, Locale language) {
        try {
            preview.check(written.json(), language);
            return List.of();
        } catch (ApplicationRefused refused) {
            return problems(situation, refused, written.filling(), language);
        }
    }

    private List<PageProblem> problems(
            FormSituation situation, ApplicationRefused refused, Filling filling, Locale language) {
        return refused.issues().stream()
                .map(issue -> problem(situation, issue, filling, language))
                .distinct()
                .toList();
    }

    private PageProblem problem(FormSituation situation, Issue issue, Filling filling, Locale language) {
        if (issue.name().startsWith("/documents/")) {
            return gone(document(situation, issue.name()), language);
        }
        return filling.question(issue.name())
                .flatMap(id -> situation.form().question(id, situation.answers()))
                .map(found -> new PageProblem(
                        situation.path(found.step()) + "?then=check",
                        found.question().label().in(language) + ": "
                                + fields.said(
                                        new Wrong(found.question().id(), Wrong.What.DOES_NOT_FIT, List.of()),
                                        found.question(),
                                        language)))
                .orElseGet(
                        () -> new PageProblem(situation.path() + "/check", text("form.wrong.DOES_NOT_FIT", language)));
    }

    private Outcome submit(FormSituation situation, Person person, Locale language) {
        Draft draft = situation.draft();
        // Another request may have sent it meanwhile.
        if (draft.reference().isPresent()) {
            return new Outcome.Sent(situation);
        }
        try {
            sealed.send(draft, language);
            return new Outcome.Sent(situation);
        } catch (ApplicationRefused refused) {
            Filling filling =
                    writer.write(situation, person, language, Optional.empty()).filling();
            return new Outcome.Refused(problems(situation, refused, filling, language));
        } catch (DocumentRefused refused) {
            return new Outcome.Refused(List.of(gone(document(situation, refused.id()), language)));
        }
    }

    /** All else about documents was checked when they were added. */
    private PageProblem gone(Optional<AddedDocument> document, Locale language) {
        String name = document.map(AddedDocument::fileName).orElse("");
        return new PageProblem(
                "#documents", texts.getMessage("form.check.document.gone", new Object[] {name}, language));
    }

    private static Optional<AddedDocument> document(FormSituation situation, UUID id) {
        return situation.draft().content().documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    /** The document at a place in the application, such as {@code /documents/3/id}. */
    private static Optional<AddedDocument> document(FormSituation situation, String place) {
        List<AddedDocument> documents = situation.draft().content().documents();
        return DOCUMENT.matcher(place)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(index -> index < documents.size())
                .map(documents::get)
                .findFirst();
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, new Object[0], language);
    }
}
