package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.intake.feedback.FeedbackBox;
import be.cpasonline.hub.platform.page.AttemptLimit;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.retention.RetentionSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets people say what they think of the pages, without saying who they are. */
@PageController
class FeedbackPageController {
    private static final String VIEW = "intake/form/start/feedback";
    private static final String LEFT = "feedbackLeft";
    private static final int MOST_IN_A_SESSION = 5;
    private static final int LONGEST_PAGE = 60;

    /** Words only: what names an application is no word. */
    private static final Pattern PAGE = Pattern.compile("/|(/[a-z]+(-[a-z]+)*){1,4}");

    private final FeedbackBox box;
    private final RetentionSettings retention;
    private final Mistakes mistakes;
    private final AttemptLimit attempts;
    private final HowLong howLong;

    FeedbackPageController(
            FeedbackBox box, RetentionSettings retention, Mistakes mistakes, AttemptLimit attempts, HowLong howLong) {
        this.box = box;
        this.retention = retention;
        this.mistakes = mistakes;
        this.attempts = attempts;
        this.howLong = howLong;
    }

    /** It is about the page that the person comes from. */
    @GetMapping("/feedback")
    String ask(
            @RequestHeader(name = "Referer", defaultValue = "") String from,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        return ask(page(path(from, request)), "", List.of(), model, reader);
    }

    @PostMapping("/feedback")
    String take(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        // A browser sends a line end as two characters; a person counts one.
        String written = text.replace("\r\n", "\n").strip();
        if (written.isEmpty() || written.length() > FeedbackBox.LONGEST) {
            String error = written.isEmpty() ? "text.empty" : "text.tooLong";
            return ask(page(page), text, List.of(error), model, reader);
        }
        attempts.oneMore("feedback", request);
        count(request.getSession());
        box.leave(page(page), reader, written);
        return "redirect:/feedback/thanks";
    }

    @GetMapping("/feedback/thanks")
    String thanks() {
        return "intake/form/start/thanks";
    }

    private String ask(String page, String text, List<String> errors, Model model, Locale reader) {
        model.addAttribute("page", page);
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        model.addAttribute("problems", mistakes.in(errors, reader));
        model.addAttribute("kept", howLong.is(retention.feedback(), reader));
        return VIEW;
    }

    private static void count(HttpSession session) {
        int before = session.getAttribute(LEFT) instanceof Integer left ? left : 0;
        if (before >= MOST_IN_A_SESSION) {
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, List.of());
        }
        session.setAttribute(LEFT, before + 1);
    }

    /** The path of a page of ours; empty for any other. */
    private static String path(String referer, HttpServletRequest request) {
        try {
            URI uri = URI.create(referer);
            @Nullable String path = uri.getPath();
            return path != null && request.getServerName().equals(uri.getHost()) ? path : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String page(String path) {
        return Optional.of(path)
                .filter(each ->
                        each.length() <= LONGEST_PAGE && PAGE.matcher(each).matches())
                .orElse("");
    }
}
