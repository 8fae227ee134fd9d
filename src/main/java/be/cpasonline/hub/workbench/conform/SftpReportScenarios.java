package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.ReportsStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a package leaves in its return folder is fetched once, whole, and put aside with the reason where it is bad. */
final class SftpReportScenarios {
    private static final String NAME = "report.json";
    private static final String REPORT = "{\"about\": \"case\"}";

    private SftpReportScenarios() {}

    static List<Scenario> all() {
        return List.of(
                scenario(
                        "sftp-report",
                        "a report lies in the return folder",
                        "that it is handed over once, and lies in the archive then",
                        (bench, reports) -> taken(bench, reports, NAME, Optional.empty(), "returnArchiveFolder")),
                scenario(
                        "sftp-report-refused",
                        "a report that the hub cannot take",
                        "that it is handed over once, and lies in the error folder with the reason beside it",
                        (bench, reports) ->
                                taken(bench, reports, NAME, Optional.of("it says nothing"), "returnErrorFolder")),
                scenario(
                        "sftp-report-unfinished",
                        "a report that is still being written, under another name than *.json",
                        "that it is left alone",
                        SftpReportScenarios::unfinished));
    }

    private static Scenario scenario(
            String name, String title, String expected, BiFunction<SftpBench, ReportsStatus, Result> play) {
        return new Scenario(name, title, expected, Reading.SFTP, subject -> {
                    if (!subject.can(Capability.REPORTS_STATUS)) {
                        return CapabilityScenarios.undeclared(Capability.REPORTS_STATUS);
                    }
                    try (var bench = new SftpBench(subject)) {
                        return Outcomes.must(() -> play.apply(
                                bench, bench.adapter().reportsStatus().orElseThrow()));
                    }
                })
                .on(Way.SFTP);
    }

    private static Result taken(
            SftpBench bench, ReportsStatus reports, String name, Optional<String> refusal, String ends) {
        List<String> handedOver = looks(bench, reports, name, refusal);
        boolean reason = refusal.isEmpty() || bench.has(ends, name + ".reason.txt");
        return Result.of(
                handedOver.equals(List.of(name)) && bench.has(ends, name) && reason && !bench.has("returnFolder", name),
                handedOver.size() + " handed over, and it does not lie where it should");
    }

    private static Result unfinished(SftpBench bench, ReportsStatus reports) {
        String name = "report.part";
        List<String> handedOver = looks(bench, reports, name, Optional.empty());
        return Result.of(handedOver.isEmpty() && bench.has("returnFolder", name), "it was touched");
    }

    /** It takes two looks to know that a file does not grow any more, and a third to see that it comes no second time. */
    private static List<String> looks(SftpBench bench, ReportsStatus reports, String name, Optional<String> refusal) {
        List<String> handedOver = new ArrayList<>();
        bench.leaveReport(name, REPORT);
        for (int look = 0; look < 4; look++) {
            reports.collect((each, content) -> {
                handedOver.add(each);
                return refusal;
            });
        }
        return handedOver;
    }
}
