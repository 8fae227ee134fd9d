package be.cpasonline.hub.status;

import be.cpasonline.hub.platform.problem.StrictBody;
import org.springframework.stereotype.Component;

/** Reads a report strictly: what it does not know it names. */
@Component
public class ReportReader {
    private final StrictBody bodies;

    ReportReader(StrictBody bodies) {
        this.bodies = bodies;
    }

    /**
     * Reads it.
     *
     * @throws be.cpasonline.hub.platform.problem.ProblemException naming each place that is wrong, never its value
     */
    public Report read(byte[] body) {
        return bodies.read(body, Report.class, ReportReader::place);
    }

    /** What says no kind of report lacks {@code about}. */
    private static String place(String pointer) {
        return pointer.isEmpty() ? "/about" : Report.place(pointer);
    }
}
