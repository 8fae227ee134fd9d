package be.cpasonline.hub.status.api;

import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.platform.problem.RequestIssue;
import be.cpasonline.hub.status.Report;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a report strictly: what it does not know it names. */
@Component
class ReportReader {
    private static final String ABOUT = "isDeliveryIdOrReference";

    private final JsonMapper json;
    private final Validator validator;

    ReportReader(JsonMapper json, Validator validator) {
        this.json = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.validator = validator;
    }

    /** By what the same content is known. */
    static byte[] fingerprint(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Report read(byte[] body) {
        Report report = parsed(body);
        List<Issue> issues = validator.validate(report).stream()
                .map(ReportReader::pointer)
                .distinct()
                .sorted()
                .map(pointer -> Issue.of(RequestIssue.FIELD_MALFORMED, In.BODY, pointer))
                .toList();
        if (!issues.isEmpty()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, issues);
        }
        return report;
    }

    private Report parsed(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, Report.class))
                    .orElseThrow(() -> bad(Issue.of(RequestIssue.BODY_UNREADABLE, In.BODY, "")));
        } catch (DatabindException e) {
            throw bad(Issue.of(RequestIssue.FIELD_MALFORMED, In.BODY, pointer(e)));
        } catch (JacksonException e) {
            throw bad(Issue.of(RequestIssue.BODY_UNREADABLE, In.BODY, ""));
        }
    }

    /** What the caller named wrongly; a name that is not a word is not repeated. */
    private static String pointer(DatabindException e) {
        String pointer = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null && name.matches("\\w{1,40}"))
                .map(name -> "/" + name)
                .collect(Collectors.joining());
        return pointer.isEmpty() ? "/about" : pointer;
    }

    private static String pointer(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return ABOUT.endsWith(path) || path.contains("OrReference") ? "/deliveryId" : "/" + path;
    }

    private static ProblemException bad(Issue issue) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(issue));
    }
}
