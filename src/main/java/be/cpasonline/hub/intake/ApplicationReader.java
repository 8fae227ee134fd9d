package be.cpasonline.hub.intake;

import static be.cpasonline.hub.platform.problem.Issue.In.BODY;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.platform.problem.Issue;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads as much of an application as can be read. What the schema lets pass and the model does not (a number out of
 * its range, a date of the calendar that is none) is named and taken out like the rest.
 */
final class ApplicationReader {
    private final ApplicationJson json;

    ApplicationReader(ApplicationJson json) {
        this.json = json;
    }

    /** Reads a tree, which is pruned where it cannot be read. */
    Application read(JsonNode tree, Findings found) {
        for (int i = 0; i < Findings.MOST; i++) {
            try {
                return json.read(tree);
            } catch (JacksonException unreadable) {
                String pointer = pointer(unreadable.getPath());
                if (!found.touch(pointer)) {
                    found.add(Issue.of(IntakeIssue.UNREADABLE_VALUE, BODY, pointer));
                }
                if (pointer.isEmpty()) {
                    throw found.refused();
                }
                Pointers.prune(tree, pointer);
            }
        }
        throw found.refused();
    }

    private static String pointer(List<JacksonException.Reference> path) {
        String pointer = "";
        for (JacksonException.Reference step : path) {
            pointer = step.getPropertyName() == null
                    ? pointer + "/" + step.getIndex()
                    : Pointers.child(pointer, step.getPropertyName());
        }
        return pointer;
    }
}
