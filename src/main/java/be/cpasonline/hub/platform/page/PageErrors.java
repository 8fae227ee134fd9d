package be.cpasonline.hub.platform.page;

import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells a person on a page what failed and what to do; never a technical word. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {
    private static final String VIEW = "platform/page/error";

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse answer) {
            return page(answer.getStatusCode(), request);
        }
        ProblemException problem = failure instanceof ProblemException told ? told : Trouble.told(failure);
        return page(problem.type().status(), request);
    }

    static ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        HttpStatusCode shown = status.isError() ? status : HttpStatus.INTERNAL_SERVER_ERROR;
        return new ModelAndView(VIEW, Map.of("frame", PageFrame.of(request), "words", words(shown.value())), shown);
    }

    /** Which of the texts fits. */
    private static String words(int status) {
        return switch (status) {
            case 403 -> "forbidden";
            case 404, 405 -> "unknown";
            case 413 -> "tooLarge";
            case 429 -> "tooMany";
            case 503 -> "away";
            default -> status < 500 ? "malformed" : "failed";
        };
    }
}
