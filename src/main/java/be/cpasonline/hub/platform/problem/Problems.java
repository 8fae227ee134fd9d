package be.cpasonline.hub.platform.problem;

import be.cpasonline.hub.platform.language.CallerLanguage;
import be.cpasonline.hub.platform.language.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes problems in the caller's language. */
@Component
public class Problems {
    private final Texts texts = new Texts("problems");

    ResponseEntity<Object> answer(
            ProblemType type, List<Issue> issues, HttpHeaders headers, HttpServletRequest request) {
        Locale language = CallerLanguage.of(request);
        return ResponseEntity.status(type.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem(type, issues, language, TraceFilter.traceId(request)));
    }

    /** A problem in words, for interfaces that do not answer in JSON. */
    public Problem problem(ProblemException problem, HttpServletRequest request) {
        return problem(problem.type(), problem.issues(), CallerLanguage.of(request), TraceFilter.traceId(request));
    }

    /** What is wrong, a line for each place: for those who are answered by a file. */
    public String lines(ProblemException problem, Locale language) {
        return problem.issues().isEmpty()
                ? texts.get(language, "problem." + problem.type().code() + ".detail")
                : problem.issues().stream()
                        .map(issue -> line(issue, language))
                        .map(line -> line.name() + ": " + line.detail())
                        .collect(Collectors.joining("\n"));
    }

    private Problem problem(ProblemType type, List<Issue> issues, Locale language, String traceId) {
        return new Problem(
                type.urn(),
                type.href(),
                texts.get(language, "problem." + type.code() + ".title"),
                type.status().value(),
                texts.get(language, "problem." + type.code() + ".detail"),
                URI.create("urn:uuid:" + traceId),
                issues.stream().map(issue -> line(issue, language)).toList());
    }

    private Problem.Line line(Issue issue, Locale language) {
        return new Problem.Line(
                issue.type().urn(),
                issue.type().href(),
                texts.get(language, "issueType." + issue.type().word()),
                issue.said()
                        .orElseGet(() -> texts.get(
                                language,
                                "issue." + issue.code(),
                                issue.arguments().toArray())),
                issue.code(),
                issue.in().word(),
                issue.name());
    }
}
