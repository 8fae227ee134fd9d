package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.followup.news.NewsMails;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.ApplicationPreview;
import be.cpasonline.hub.intake.ApplicationRefused;
import be.cpasonline.hub.intake.Incoming;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.FormDrafts;
import be.cpasonline.hub.intake.form.ApplicationWriter.Declared;
import be.cpasonline.hub.intake.form.ApplicationWriter.Written;
import be.cpasonline.hub.intake.questions.Filling;
import be.cpasonline.hub.intake.questions.Form.Missing;
import be.cpasonline.hub.intake.questions.Wrong;
import be.cpasonline.hub.intake.route.IntakeJourney;
import be.cpasonline.hub.model.ConsentKind;
import be.cpasonline.hub.platform.page.PageProblem;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.register.IdempotencyConflict;
import be.cpasonline.hub.register.Registered;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sends what a person filled in, once: what is sent is written down before, and its draft's id is the idempotency key. A
 * double click, a second window, a hub that is killed in between: each ends in the same one application.
 */
@Component
class FormSending {
    private final FormDrafts drafts;
    private final Situations situations;
    private final ApplicationWriter writer;
    private final ApplicationPreview preview;
    private final IntakeJourney journey;
    private final NewsMails news;
    private final Fields fields;
    private final MessageSource texts;
    private final Clock clock;

    FormSending(
            FormDrafts drafts,
            Situations situations,
            ApplicationWriter writer,
            ApplicationPreview preview,
            IntakeJourney journey,
            NewsMails news,
            Fields fields,
            MessageSource texts,
            Clock clock) {
        this.drafts = drafts;
        this.situations = situations;
        this.writer = writer;
        this.preview = preview;
        this.journey = journey;
        this.news = news;
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
        Draft sealed = drafts.change(situation.draft().id(), person.niss(), content -> content.sending(written.json()))
                .orElse(situation.draft());
        // Another request may have sent it meanwhile.
        return sealed.reference().isPresent()
                ? new Outcome.Sent(situation)
                : submit(situations.of(sealed), person, language);
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
            return gone(language);
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
        byte[] application = draft.content().sent().orElse(new byte[0]);
        UUID id = draft.id();
        try {
            Registered registered = journey.submit(new Incoming(WebForm.SYSTEM, id.toString(), application, language));
            drafts.sent(id, person.niss(), registered.reference());
            if (!registered.repeated()) {
                news.registered(registered.applicationId());
            }
            return new Outcome.Sent(situation);
        } catch (ApplicationRefused refused) {
            drafts.notSent(id, person.niss());
            return new Outcome.Refused(problems(
                    situation,
                    refused,
                    writer.write(situation, person, language, Optional.empty()).filling(),
                    language));
        } catch (DocumentRefused refused) {
            drafts.notSent(id, person.niss());
            return new Outcome.Refused(List.of(gone(language)));
        } catch (IdempotencyConflict conflict) {
            return new Outcome.Sent(situation);
        }
    }

    /** All else about documents was checked when they were added. */
    private PageProblem gone(Locale language) {
        return new PageProblem("#documents", text("form.check.document.gone", language));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, new Object[0], language);
    }
}
