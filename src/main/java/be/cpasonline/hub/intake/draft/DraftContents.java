package be.cpasonline.hub.intake.draft;

import be.cpasonline.hub.intake.draft.store.DraftRow;
import be.cpasonline.hub.retention.RetentionSettings;
import be.cpasonline.hub.vault.DataKey;
import be.cpasonline.hub.vault.Vault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is in the rows of drafts, which only the hub's key opens. */
@Component
class DraftContents {
    private final Vault vault;
    private final RetentionSettings retention;
    private final JsonMapper json;

    DraftContents(Vault vault, RetentionSettings retention, JsonMapper json) {
        this.vault = vault;
        this.retention = retention;
        this.json = json;
    }

    Draft read(DraftRow row) {
        byte[] content = vault.open(row.key()).decrypt(row.content(), context(row.id()));
        return new Draft(
                row.id(),
                row.form(),
                json.readValue(content, DraftContent.class),
                row.changedAt(),
                forgottenAt(row.changedAt()),
                row.reference());
    }

    /** For a row that is there, under its key. */
    byte[] write(DraftRow row, DraftContent content) {
        return write(row.id(), vault.open(row.key()), content);
    }

    byte[] write(UUID id, DataKey key, DraftContent content) {
        return key.encrypt(json.writeValueAsBytes(content), context(id));
    }

    Instant forgottenAt(Instant changed) {
        return changed.atOffset(ZoneOffset.UTC).plus(retention.drafts()).toInstant();
    }

    private static String context(UUID id) {
        return "draft " + id;
    }
}
