package be.cpasonline.hub.platform.page;

import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Tells a person on a page what failed and what to do; never a technical word. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {
    private static final String VIEW = "platform/page/error";

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        return switch (failure) {
            case ErrorResponse answer -> page(answer.getStatusCode(), request);
            case MethodArgumentTypeMismatchException malformed -> page(malformed(malformed), request);
            // Tomcat's: more than it reads as a form, or what cannot be decoded.
            case InvalidParameterException unread -> page(HttpStatusCode.valueOf(unread.getErrorCode()), request);
            default -> problem(Trouble.told(failure), request, response);
        };
    }

    private static ModelAndView problem(
            ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
        problem.retryAfter()
                .ifPresent(after -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds())));
        return page(problem.type().status(), request);
    }

    /** An address with a part that can be nobody's is an address of nothing. */
    private static HttpStatus malformed(MethodArgumentTypeMismatchException malformed) {
        return malformed.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
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
