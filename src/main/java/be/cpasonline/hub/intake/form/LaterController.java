package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.draft.DraftContent;
import be.cpasonline.hub.intake.draft.DraftContent.Notice;
import be.cpasonline.hub.intake.questions.AnswerReader;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.page.PageProblem;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.retention.RetentionSettings;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells who goes on another time until when what they filled in is kept; who wishes is told by mail before the end. */
@PageController
@RequestMapping("/apply/{draft:[0-9a-f-]{36}}/later")
class LaterController {
    private static final String EMAIL = "email";

    private final Situations situations;
    private final DraftDocuments drafts;
    private final AnswerReader reader;
    private final RetentionSettings retention;
    private final MessageSource texts;

    LaterController(
            Situations situations,
            DraftDocuments drafts,
            AnswerReader reader,
            RetentionSettings retention,
            MessageSource texts) {
        this.situations = situations;
        this.drafts = drafts;
        this.reader = reader;
        this.retention = retention;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView later(@PathVariable("draft") UUID draftId, @AuthenticationPrincipal Person person) {
        FormSituation situation = situations.find(draftId, person);
        return FormEnd.isReached(situation.draft())
                ? FormEnd.of(situation)
                : page(situation, situation.answers().one(EMAIL).orElse(""), List.of());
    }

    @PostMapping
    ModelAndView notice(
            @PathVariable("draft") UUID draftId,
            @RequestParam(defaultValue = "") String email,
            @AuthenticationPrincipal Person person,
            Locale language) {
        FormSituation situation = situations.find(draftId, person);
        String address = email.strip();
        if (address.isEmpty() || !reader.isEmail(address)) {
            String wrong = texts.getMessage("form.wrong.NOT_AN_EMAIL", null, language);
            ModelAndView page = page(situation, address, List.of(new PageProblem("#" + EMAIL, wrong)));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Notice wanted = new Notice(address, language.getLanguage());
        return changed(situation, person, content -> content.noticing(wanted));
    }

    @PostMapping("/stop")
    ModelAndView stop(@PathVariable("draft") UUID draftId, @AuthenticationPrincipal Person person) {
        return changed(situations.find(draftId, person), person, DraftContent::withoutNotice);
    }

    private ModelAndView changed(FormSituation situation, Person person, UnaryOperator<DraftContent> change) {
        drafts.change(situation.draft().id(), person.niss(), change);
        return new ModelAndView("redirect:" + situation.path() + "/later");
    }

    private ModelAndView page(FormSituation situation, String email, List<PageProblem> problems) {
        OffsetDateTime until = Brussels.time(situation.draft().forgottenAt());
        return new ModelAndView(
                "intake/form/later",
                Map.of(
                        "path", situation.path(),
                        "until", until.toLocalDate(),
                        "noticeOn", until.minus(retention.draftNotice()).toLocalDate(),
                        "told", situation.draft().content().noticeWanted().map(Notice::address),
                        "email", email,
                        "problems", problems));
    }
}
