package be.cpasonline.hub.register;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.register.store.ApplicationRow;
import be.cpasonline.hub.vault.DataKey;
import be.cpasonline.hub.vault.Vault;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what is encrypted in the register. */
@Component
class Records {
    private final Vault vault;
    private final ApplicationJson applications;
    private final JsonMapper receipts;

    Records(Vault vault, ApplicationJson applications, JsonMapper json) {
        this.vault = vault;
        this.applications = applications;
        this.receipts = json.rebuild()
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
    }

    /** Keeps the very bytes that were submitted: they are what the seal covers. */
    byte[] encrypt(byte[] submitted, UUID id, DataKey key) {
        return key.encrypt(submitted, content(id));
    }

    byte[] encrypt(Receipt receipt, UUID id, DataKey key) {
        return key.encrypt(receipts.writeValueAsBytes(receipt), receipt(id));
    }

    Application application(ApplicationRow row) {
        return applications.read(submitted(row));
    }

    /** The very bytes that were submitted. */
    byte[] submitted(ApplicationRow row) {
        if (row.forgotten()) {
            throw new ContentForgotten(row.id());
        }
        return vault.open(row.key()).decrypt(row.content(), content(row.id()));
    }

    Receipt receipt(ApplicationRow row) {
        byte[] json = vault.open(row.key()).decrypt(row.receipt(), receipt(row.id()));
        return joined(receipts.readValue(json, Receipt.class), row.joinedTo());
    }

    Registered registered(ApplicationRow row, boolean repeated) {
        Receipt receipt = receipt(row);
        return new Registered(
                row.id(), receipt.reference(), row.systemId(), receipt.centre(), row.urgent(), receipt, repeated);
    }

    /** The receipt with the earlier application, which the database finds as it adds the row. */
    static Receipt joined(Receipt receipt, Optional<String> reference) {
        return receipt.withJoinedTo(reference.map(value -> new Reference(value).toString()));
    }

    private static String content(UUID id) {
        return "content of application " + id;
    }

    private static String receipt(UUID id) {
        return "receipt of application " + id;
    }
}
