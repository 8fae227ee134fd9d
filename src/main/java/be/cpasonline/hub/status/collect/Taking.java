package be.cpasonline.hub.status.collect;

import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.Problems;
import be.cpasonline.hub.spi.ReportsStatus.Taker;
import be.cpasonline.hub.status.Report;
import be.cpasonline.hub.status.ReportReader;
import be.cpasonline.hub.status.Reporting;
import be.cpasonline.hub.status.Submission;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes what was fetched, by the rules for what packages say by themselves. */
@Component
class Taking {
    private static final int LONGEST_KEY = 100;

    private final ReportReader reader;
    private final Reporting reporting;
    private final Problems problems;
    private final PutAside putAside;

    Taking(ReportReader reader, Reporting reporting, Problems problems, PutAside putAside) {
        this.reader = reader;
        this.reporting = reporting;
        this.problems = problems;
        this.putAside = putAside;
    }

    /** Takes what is fetched from a place: nothing about centres that another one serves. */
    Taker of(Source source) {
        return new Taker() {
            @Override
            public Optional<String> take(String name, byte[] report) {
                Optional<String> refusal = receive(source, name, report);
                refusal.ifPresent(this::putAside);
                return refusal;
            }

            @Override
            public void putAside(String reason) {
                putAside.tell(source, reason);
            }
        };
    }

    private Optional<String> receive(Source source, String name, byte[] content) {
        try {
            Report report = reader.read(content);
            byte[] fingerprint = Fingerprint.of(content);
            reporting.receive(new Submission(
                    report, source.systemId(), key(name, fingerprint), fingerprint, source.centreIds()::contains));
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(problems.lines(refused, Locale.ENGLISH));
        }
    }

    /** Of name and content, since a package may use a name again. */
    private static String key(String name, byte[] fingerprint) {
        String digest = HexFormat.of().formatHex(fingerprint);
        int room = LONGEST_KEY - digest.length() - 1;
        return (name.length() > room ? name.substring(0, room) : name) + "/" + digest;
    }
}
