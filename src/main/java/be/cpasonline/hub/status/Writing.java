package be.cpasonline.hub.status;

import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.status.store.ReportRow;
import be.cpasonline.hub.vault.DataKey;
import be.cpasonline.hub.vault.Vault;
import be.cpasonline.hub.vault.WrappedKey;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes and reads reports; what the person is told is encrypted. */
@Component
class Writing {
    private final Vault vault;

    Writing(Vault vault) {
        this.vault = vault;
    }

    ReportRow write(Submission submission, Correlated about, Judgement.Verdict verdict, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Report report = submission.report();
        Report.@Nullable AboutCase aCase = report instanceof Report.AboutCase said ? said : null;
        @Nullable DataKey key = aCase == null || aCase.text() == null ? null : vault.newKey(about.centreId());
        return new ReportRow(
                id,
                submission.systemId(),
                submission.idempotencyKey(),
                submission.fingerprint(),
                about.applicationId(),
                about.deliveryId(),
                about.centreId(),
                aCase == null ? "delivery" : "case",
                report.word(),
                verdict.status().map(CaseStatus::name).orElse(null),
                verdict.standing().word(),
                report.at().toInstant(),
                now,
                report.reference(),
                aCase == null ? null : aCase.until(),
                aCase == null ? null : aCase.transferredTo(),
                key == null ? null : key.wrapped(),
                key == null || aCase == null || aCase.text() == null
                        ? null
                        : key.encrypt(aCase.text().getBytes(StandardCharsets.UTF_8), context(id)));
    }

    Kept read(ReportRow row) {
        return new Kept(
                row.id(),
                row.applicationId(),
                row.deliveryId(),
                row.centreId(),
                row.systemId(),
                row.word(),
                row.meaning(),
                standing(row.standing()),
                row.at(),
                row.receivedAt(),
                Optional.ofNullable(row.theirReference()),
                Optional.ofNullable(row.until()),
                text(row),
                Optional.ofNullable(row.transferredTo()));
    }

    private Optional<String> text(ReportRow row) {
        @Nullable WrappedKey key = row.key();
        byte @Nullable [] text = row.text();
        return key == null || text == null
                ? Optional.empty()
                : Optional.of(new String(vault.open(key).decrypt(text, context(row.id())), StandardCharsets.UTF_8));
    }

    private static Standing standing(String word) {
        return Optional.of(word)
                .flatMap(wanted -> java.util.Arrays.stream(Standing.values())
                        .filter(standing -> standing.word().equals(wanted))
                        .findFirst())
                .orElseThrow();
    }

    private static String context(UUID id) {
        return "text of status report " + id;
    }
}
