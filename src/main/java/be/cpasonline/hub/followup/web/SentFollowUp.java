package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.register.FollowUp;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person sent from a page after their application.
 *
 * @param key the page's
 * @param message empty where there is none
 * @param documents with the content whose SHA-256 is {@code digest}
 * @param digest empty where there is no document
 */
record SentFollowUp(FollowUp.Kind kind, UUID key, String message, List<Document> documents, String digest) {
    Optional<String> text() {
        return Optional.of(message).filter(text -> !text.isEmpty());
    }

    byte[] fingerprint(String reference) {
        return Fingerprint.of(
                (reference + "\n" + kind.word() + "\n" + digest + "\n" + message).getBytes(StandardCharsets.UTF_8));
    }

    /** Of the page and of what was sent: the same again is the same, something else is something new. */
    String idempotencyKey(String reference) {
        return key + "-" + HexFormat.of().formatHex(fingerprint(reference));
    }
}
