package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.register.FollowUp;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a person sent from a page after their application.
 *
 * @param typed on the page
 * @param documents with the content whose SHA-256 is {@code digest}
 * @param digest empty where there is no document
 */
record SentFollowUp(FollowUp.Kind kind, Typed typed, List<Document> documents, String digest) {
    /** Without a document. */
    static SentFollowUp message(FollowUp.Kind kind, Typed typed) {
        return new SentFollowUp(kind, typed, List.of(), "");
    }

    Optional<String> text() {
        return Optional.of(typed.message()).filter(text -> !text.isEmpty());
    }

    byte[] fingerprint(String reference) {
        return Fingerprint.of((reference + "\n" + kind.word() + "\n" + digest + "\n" + typed.message())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Of the page and of what was sent: the same again is the same, something else is something new. */
    String idempotencyKey(String reference) {
        return typed.key() + "-" + HexFormat.of().formatHex(fingerprint(reference));
    }
}
