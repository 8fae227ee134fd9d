package be.cpasonline.hub.intake;

import static be.cpasonline.hub.platform.problem.Issue.In.BODY;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.canonical.NotUtf8;
import be.cpasonline.hub.canonical.UnknownModelVersion;
import be.cpasonline.hub.model.ModelVersion;
import be.cpasonline.hub.platform.problem.Issue;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** Reads JSON, and says where it stops being JSON. */
final class SyntaxCheck {
    private final ApplicationJson json;

    SyntaxCheck(ApplicationJson json) {
        this.json = json;
    }

    JsonNode parse(byte[] submitted) {
        try {
            return json.parse(submitted);
        } catch (NotUtf8 e) {
            throw refused(Issue.of(IntakeIssue.NOT_UTF8, BODY, "", Integer.toString(e.offset())));
        } catch (UnknownModelVersion e) {
            throw refused(Issue.of(
                    IntakeIssue.MODEL_VERSION_NOT_READ,
                    BODY,
                    "/modelVersion",
                    ModelVersion.OLDEST,
                    ModelVersion.CURRENT));
        } catch (StreamConstraintsException tooDeep) {
            throw refused(Issue.of(IntakeIssue.TOO_DEEP, BODY, ""));
        } catch (JacksonException malformed) {
            throw refused(issue(malformed));
        }
    }

    private static Issue issue(JacksonException malformed) {
        String line = Integer.toString(Math.max(1, malformed.getLocation().getLineNr()));
        String column = Integer.toString(Math.max(1, malformed.getLocation().getColumnNr()));
        boolean twice =
                Objects.requireNonNullElse(malformed.getOriginalMessage(), "").startsWith("Duplicate");
        IntakeIssue code = twice ? IntakeIssue.DUPLICATE_FIELD : IntakeIssue.MALFORMED_JSON;
        return Issue.of(code, BODY, "", line, column);
    }

    private static ApplicationRefused refused(Issue issue) {
        return new ApplicationRefused(List.of(issue));
    }
}
