package be.cpasonline.hub.platform.problem;

import be.cpasonline.hub.platform.problem.Issue.In;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads small JSON bodies strictly: what is not known, malformed or missing is named by its place. */
@Component
public class StrictBody {
    private static final int LARGEST = 256 * 1024;

    private final JsonMapper json;
    private final Validator validator;

    StrictBody(JsonMapper json, Validator validator) {
        this.json = json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.validator = validator;
    }

    /**
     * The body of a request, at most 256 KiB of it.
     *
     * @throws ProblemException where it is larger, or was cut off
     */
    public static byte[] of(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, List.of());
            }
            return body;
        } catch (IOException e) {
            throw bad(Issue.of(RequestIssue.BODY_UNREADABLE, In.BODY, ""));
        }
    }

    /**
     * Reads and validates.
     *
     * @throws ProblemException naming each place that is wrong, never its value
     */
    public <T> T read(byte[] body, Class<T> type) {
        return read(body, type, UnaryOperator.identity());
    }

    /**
     * Reads and validates.
     *
     * @param place turns the JSON pointer of what is wrong into the one that helps a caller most
     * @throws ProblemException naming each place that is wrong, never its value
     */
    public <T> T read(byte[] body, Class<T> type, UnaryOperator<String> place) {
        return checked(parsed(body, type, place), place);
    }

    /**
     * Validates what was read in another way.
     *
     * @param place turns the JSON pointer of what is wrong into the one that helps a caller most
     * @throws ProblemException naming each place that is wrong, never its value
     */
    public <T> T checked(T read, UnaryOperator<String> place) {
        List<Issue> issues = validator.validate(read).stream()
                .map(StrictBody::pointer)
                .map(place)
                .distinct()
                .sorted()
                .map(pointer -> Issue.of(RequestIssue.FIELD_MALFORMED, In.BODY, pointer))
                .toList();
        if (!issues.isEmpty()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, issues);
        }
        return read;
    }

    private <T> T parsed(byte[] body, Class<T> type, UnaryOperator<String> place) {
        try {
            T read = json.readValue(body, type);
            if (read == null) {
                throw bad(Issue.of(RequestIssue.BODY_UNREADABLE, In.BODY, ""));
            }
            return read;
        } catch (DatabindException e) {
            throw bad(Issue.of(RequestIssue.FIELD_MALFORMED, In.BODY, place.apply(pointer(e))));
        } catch (JacksonException e) {
            throw bad(Issue.of(RequestIssue.BODY_UNREADABLE, In.BODY, ""));
        }
    }

    /** What the caller named wrongly; a name that is not a word is not repeated. */
    private static String pointer(DatabindException e) {
        return e.getPath().stream()
                .map(StrictBody::name)
                .filter(name -> name.matches("\\w{1,40}"))
                .map(name -> "/" + name)
                .collect(Collectors.joining());
    }

    private static String name(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? String.valueOf(reference.getIndex()) : reference.getPropertyName();
    }

    private static String pointer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(StrictBody::pointer)
                .collect(Collectors.joining());
    }

    private static String pointer(Path.Node node) {
        String index = node.getIndex() == null ? "" : "/" + node.getIndex();
        return node.getName() == null || node.getName().startsWith("<") ? index : index + "/" + node.getName();
    }

    private static ProblemException bad(Issue issue) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(issue));
    }
}
