package be.cpasonline.hub.followup.copy;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.status.Kept;
import be.cpasonline.hub.status.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiedStatusTest {
    @ParameterizedTest
    @CsvSource({"DECIDED, false", "INFO_REQUESTED, true", "NOTIFIED, true"})
    void whatIsDecidedOnlyTheOfficialNoticeSays(CaseStatus status, boolean told) {
        assertThat(CopiedStatus.of(kept(status)).flatMap(CopiedStatus::text).isPresent())
                .isEqualTo(told);
    }

    private static Kept kept(CaseStatus status) {
        var now = Instant.parse("2026-11-23T09:00:00Z");
        return new Kept(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                "44021",
                "system",
                "W",
                Optional.of(status),
                Standing.APPLIED,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.of("What the centre writes."),
                Optional.empty());
    }
}
