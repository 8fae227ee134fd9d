package be.cpasonline.hub.status.api;

import be.cpasonline.hub.platform.problem.StrictBody;
import be.cpasonline.hub.status.Report;
import org.springframework.stereotype.Component;

/** Reads a report strictly: what it does not know it names. */
@Component
class ReportReader {
    private final StrictBody bodies;

    ReportReader(StrictBody bodies) {
        this.bodies = bodies;
    }

    Report read(byte[] body) {
        return bodies.read(body, Report.class, ReportReader::place);
    }

    /** What says no kind of report lacks {@code about}. */
    private static String place(String pointer) {
        return pointer.isEmpty() ? "/about" : Report.place(pointer);
    }
}
