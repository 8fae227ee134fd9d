package be.cpasonline.hub.status;

import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.status.store.ReportRow;
import be.cpasonline.hub.status.store.StatusStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Translates a package's word by its own table, and decides whether it may follow what was said before. */
@Component
class Judgement {
    private final Centres centres;
    private final CasePackages packages;
    private final StatusStore store;

    Judgement(Centres centres, CasePackages packages, StatusStore store) {
        this.centres = centres;
        this.packages = packages;
        this.store = store;
    }

    Verdict on(Report report, Correlated about) {
        return switch (report) {
            case Report.AboutDelivery answer -> new Verdict(Optional.empty(), Standing.APPLIED);
            case Report.AboutCase aCase ->
                meaning(about, aCase.status())
                        .map(meaning -> new Verdict(Optional.of(meaning), standing(meaning, aCase, about)))
                        .orElse(new Verdict(Optional.empty(), Standing.UNMAPPED));
        };
    }

    private Optional<CaseStatus> meaning(Correlated about, String word) {
        return centres.find(about.centreId())
                .flatMap(centre ->
                        packages.find(about.packageName(), centre.name().nis()))
                .or(() -> packages.find(about.packageName()))
                .map(found -> found.manifest().statuses().get(word))
                .map(CaseStatus::valueOf);
    }

    /** What happened before the latest that is known takes its place in the history and changes nothing. */
    private Standing standing(CaseStatus meaning, Report report, Correlated about) {
        Optional<ReportRow> latest = store.current(about.applicationId());
        boolean late =
                latest.filter(row -> report.at().toInstant().isBefore(row.at())).isPresent();
        return late
                        || latest.flatMap(ReportRow::meaning)
                                .map(meaning::mayFollow)
                                .orElse(true)
                ? Standing.APPLIED
                : Standing.NOT_ALLOWED;
    }

    /**
     * What a report means.
     *
     * @param status in our words; empty where nobody knows, and for reports about a delivery
     * @param standing what becomes of it
     */
    record Verdict(Optional<CaseStatus> status, Standing standing) {}
}
