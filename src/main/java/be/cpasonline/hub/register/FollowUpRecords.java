package be.cpasonline.hub.register;

import be.cpasonline.hub.model.Addition;
import be.cpasonline.hub.model.Withdrawal;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.FollowUp.Kind;
import be.cpasonline.hub.register.store.FollowUpRow;
import be.cpasonline.hub.register.store.FollowUpTable.Parent;
import be.cpasonline.hub.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what follows an application, encrypted under the application's own key. */
@Component
class FollowUpRecords {
    private final Vault vault;
    private final JsonMapper json;

    FollowUpRecords(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json.rebuild()
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
    }

    FollowUpRow write(Parent parent, FollowUp followUp, FollowUpSubmission submission) {
        byte[] content = switch (followUp) {
            case FollowUp.Added(Addition addition) -> json.writeValueAsBytes(addition);
            case FollowUp.Withdrawn(Withdrawal withdrawal) -> json.writeValueAsBytes(withdrawal);
        };
        return new FollowUpRow(
                followUp.id(),
                parent.id(),
                followUp.kind().word(),
                submission.systemId(),
                submission.idempotencyKey(),
                submission.fingerprint(),
                followUp.submittedAt().toInstant(),
                followUp.receivedOn(),
                vault.open(parent.key()).encrypt(content, context(followUp.id())));
    }

    FollowUp read(Parent parent, FollowUpRow row) {
        return parent.forgotten() ? withoutContent(row) : withContent(parent, row);
    }

    /** That it came, and when. */
    private static FollowUp withoutContent(FollowUpRow row) {
        var submittedAt = Brussels.time(row.submittedAt());
        return row.kind().equals(Kind.ADDITION.word())
                ? new FollowUp.Added(new Addition(row.id(), submittedAt, row.receivedOn(), null, List.of()))
                : new FollowUp.Withdrawn(new Withdrawal(row.id(), submittedAt, row.receivedOn(), null));
    }

    private FollowUp withContent(Parent parent, FollowUpRow row) {
        byte[] content = vault.open(parent.key()).decrypt(row.content(), context(row.id()));
        return row.kind().equals(Kind.ADDITION.word())
                ? new FollowUp.Added(json.readValue(content, Addition.class))
                : new FollowUp.Withdrawn(json.readValue(content, Withdrawal.class));
    }

    private static String context(UUID id) {
        return "content of follow-up " + id;
    }
}
