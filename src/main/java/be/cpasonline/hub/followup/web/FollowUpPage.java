package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.documents.DocumentSettings;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.platform.page.PageProblem;
import be.cpasonline.hub.register.Registered;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** As it is opened; what is sent from it counts once. */
    ModelAndView opened(String view, Registered registered) {
        return page(view, registered, newKey(), "", List.of());
    }

    /** Again, with what was written and what is wrong. */
    ModelAndView again(String view, Registered registered, UUID key, String message, PageProblem problem) {
        ModelAndView page = page(view, registered, key, message, List.of(problem));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** That neither a message nor a document is there. */
    PageProblem nothing(Locale reader) {
        return problem("followup.add.empty", reader);
    }

    /** That the message is too long, where it is. */
    Optional<PageProblem> tooLong(String message, Locale reader) {
        return message.length() > LONGEST
                ? Optional.of(problem("followup.add.tooLong", reader, LONGEST))
                : Optional.empty();
    }

    /** What tells the same page sent twice from two. */
    static UUID newKey() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private PageProblem problem(String text, Locale reader, Object... arguments) {
        return new PageProblem("#" + MESSAGE, texts.getMessage(text, arguments, reader));
    }

    private ModelAndView page(
            String view, Registered registered, UUID key, String message, List<PageProblem> problems) {
        return new ModelAndView(
                view,
                Map.of(
                        "reference", registered.reference(),
                        "message", message,
                        "key", key,
                        "problems", problems,
                        "problem", PageProblem.byPlace(problems),
                        "megabytes", documents.maxSize().toMegabytes(),
                        "kinds", DocumentKind.values()));
    }
}
