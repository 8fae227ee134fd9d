package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.documents.DocumentSettings;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.platform.page.PageProblem;
import be.cpasonline.hub.register.Registered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A page on which a person writes to the centre about an application of theirs. */
@Component
class FollowUpPage {
    /** The field of what they write. */
    static final String MESSAGE = "message";

    /** In characters. */
    private static final int LONGEST = 4000;

    private final MessageSource texts;
    private final DocumentSettings documents;

    FollowUpPage(MessageSource texts, DocumentSettings documents) {
        this.texts = texts;
        this.documents = documents;
    }

    /** As it is opened. */
    ModelAndView opened(String view, Registered registered) {
        return page(view, registered, Typed.nothing(), List.of());
    }

    /** Again, with what was typed and what is wrong. */
    ModelAndView again(String view, Registered registered, Typed typed, List<PageProblem> problems) {
        ModelAndView page = page(view, registered, typed, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** That the message is too long, where it is. */
    Optional<PageProblem> tooLong(String message, Locale reader) {
        return message.length() > LONGEST
                ? Optional.of(problem("followup.add.tooLong", reader, LONGEST))
                : Optional.empty();
    }

    /** Something wrong with the message. */
    PageProblem problem(String text, Locale reader, Object... arguments) {
        return new PageProblem("#" + MESSAGE, texts.getMessage(text, arguments, reader));
    }

    private ModelAndView page(String view, Registered registered, Typed typed, List<PageProblem> problems) {
        return new ModelAndView(
                view,
                Map.of(
                        "reference", registered.reference(),
                        "typed", typed,
                        "problems", problems,
                        "problem", PageProblem.byPlace(problems),
                        "megabytes", documents.maxSize().toMegabytes(),
                        "kinds", DocumentKind.values()));
    }
}
