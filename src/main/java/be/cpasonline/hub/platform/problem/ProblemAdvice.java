package be.cpasonline.hub.platform.problem;

import static be.cpasonline.hub.platform.problem.Issue.In.BODY;
import static be.cpasonline.hub.platform.problem.Issue.In.HEADER;
import static be.cpasonline.hub.platform.problem.Issue.In.PATH;
import static be.cpasonline.hub.platform.problem.Issue.In.QUERY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever goes wrong in any interface with a problem. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> told(ProblemException problem, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        problem.retryAfter().ifPresent(after -> headers.set(HttpHeaders.RETRY_AFTER, seconds(after)));
        return problems.answer(problem.type(), problem.issues(), headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException failure, HttpServletRequest request) {
        if (failure instanceof AuthenticationServiceException) {
            return told(Trouble.away(failure), request);
        }
        boolean token = failure instanceof OAuth2AuthenticationException;
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, token ? "Bearer error=\"invalid_token\"" : "Bearer");
        return problems.answer(
                token ? ProblemType.INVALID_ACCESS_TOKEN : ProblemType.NO_ACCESS_TOKEN, List.of(), headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception unforeseen, HttpServletRequest request) {
        return told(Trouble.told(unforeseen), request);
    }

    /** Every exception of Spring MVC comes through here. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
        if (status.is5xxServerError()) {
            return unforeseen(exception, servletRequest);
        }
        return problems.answer(ProblemType.of(status.value()), issues(exception), headers, servletRequest);
    }

    private static List<Issue> issues(Exception exception) {
        return switch (exception) {
            case MissingServletRequestParameterException missing ->
                List.of(Issue.of(RequestIssue.PARAMETER_MISSING, QUERY, missing.getParameterName()));
            case MissingRequestHeaderException missing ->
                List.of(Issue.of(RequestIssue.HEADER_MISSING, HEADER, missing.getHeaderName()));
            case MethodArgumentTypeMismatchException malformed ->
                List.of(Issue.of(RequestIssue.PARAMETER_MALFORMED, place(malformed), malformed.getName()));
            case TypeMismatchException malformed ->
                List.of(Issue.of(RequestIssue.PARAMETER_MALFORMED, QUERY, String.valueOf(malformed.getPropertyName())));
            case MethodArgumentNotValidException invalid ->
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(error -> Issue.of(
                                RequestIssue.FIELD_MALFORMED,
                                BODY,
                                "/" + error.getField().replace('.', '/')))
                        .toList();
            case HttpMessageNotReadableException unreadable ->
                List.of(Issue.of(RequestIssue.BODY_UNREADABLE, BODY, ""));
            default -> List.of();
        };
    }

    private static Issue.In place(MethodArgumentTypeMismatchException malformed) {
        return malformed.getParameter().hasParameterAnnotation(RequestParam.class) ? QUERY : PATH;
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }
}
