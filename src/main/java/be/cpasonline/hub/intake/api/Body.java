package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.intake.IntakeIssue;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Reads what is sent, never more than is allowed. */
final class Body {
    private Body() {}

    /** Refuses by what the sender announces, before anything is read. */
    static void announcedAtMost(DataSize limit, HttpServletRequest request) {
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw tooLarge();
        }
    }

    static byte[] read(InputStream content, DataSize limit) {
        try {
            byte[] read = content.readNBytes(Math.toIntExact(limit.toBytes()) + 1);
            if (read.length > limit.toBytes()) {
                throw tooLarge();
            }
            return read;
        } catch (IOException e) {
            throw cutOff();
        }
    }

    static ProblemException tooLarge() {
        return new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, List.of());
    }

    static ProblemException cutOff() {
        return refused(IntakeIssue.BODY_CUT_OFF, "");
    }

    static ProblemException refused(IntakeIssue issue, String name) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(Issue.of(issue, Issue.In.BODY, name)));
    }
}
