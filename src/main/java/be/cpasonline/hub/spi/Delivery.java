package be.cpasonline.hub.spi;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.RegisteredApplication;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One hand-over of an application.
 *
 * @param id the idempotency key, a UUIDv7: the same at every attempt
 * @param attempt 1 for the first
 * @param kind what is handed over
 * @param original the delivery of the application itself, where this one adds to it or withdraws it
 * @param application the canonical application
 * @param payload what the mapping made of it
 * @param attachments the documents, to be read as streams
 * @param test whether this is a test that must not become a case
 * @param progress remembers finished steps of a hand-over with several calls
 */
public record Delivery(
        UUID id,
        int attempt,
        Kind kind,
        Optional<Original> original,
        RegisteredApplication application,
        Payload payload,
        List<Attachment> attachments,
        boolean test,
        Progress progress) {

    public Delivery {
        attachments = List.copyOf(attachments);
    }

    /** The same delivery without its documents. */
    public Delivery withoutAttachments() {
        return new Delivery(id, attempt, kind, original, application, payload, List.of(), test, progress);
    }

    /** What a delivery hands over. */
    public enum Kind {
        /** The application itself. */
        ORIGINAL,
        /** Something that the person added to it later. */
        ADDITION,
        /** That the person withdrew it. */
        WITHDRAWAL
    }

    /**
     * The delivery of the application itself.
     *
     * @param id its idempotency key
     * @param theirReference the package's own reference of it, if it gave one
     */
    public record Original(UUID id, Optional<String> theirReference) {}

    @Override
    public String toString() {
        return "Delivery[id=" + id + ", attempt=" + attempt + "]";
    }

    /**
     * A document that goes with the delivery.
     *
     * @param description what it is; media type, size and digest are the verified ones
     * @param content opens the content anew at each call; the caller closes it
     */
    public record Attachment(Document description, Supplier<InputStream> content) {
        @Override
        public String toString() {
            return "Attachment[id=" + description.id() + "]";
        }
    }

    /** Remembers the finished steps of a hand-over that takes several calls, across attempts and restarts. */
    public interface Progress {

        /**
         * Runs a step unless an earlier attempt finished it.
         *
         * @param step a name, stable and unique within the hand-over
         * @param work the call; its result is remembered and MUST hold no personal data
         * @return the result, now or then
         */
        String once(String step, Supplier<String> work);
    }
}
