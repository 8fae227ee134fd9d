package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.HttpAnswer;
import be.cpasonline.hub.transport.http.HttpAnswers;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * The payload first, then each document, then the end, each a call of its own. What was finished once is never done
 * again: a hand-over that broke off goes on where it stopped.
 */
final class HandingInSteps implements Handing {
    private final RestOptions options;
    private final Credentials credentials;
    private final HttpAnswers answers;
    private final Lookup lookup;

    HandingInSteps(RestOptions options, Credentials credentials, HttpAnswers answers, Lookup lookup) {
        this.options = options;
        this.credentials = credentials;
        this.answers = answers;
        this.lookup = lookup;
    }

    @Override
    public Acknowledgement hand(Delivery delivery, Deadline deadline) {
        Acknowledgement begun =
                Remembered.read(delivery.progress().once("begin", () -> Remembered.write(begin(delivery, deadline))));
        String reference = begun.theirReference()
                .orElseThrow(() -> new AdapterFailure(
                        FailureKind.MISCONFIGURED,
                        "referenceMissing",
                        "The package gave no number to go on with; the operator must mend the connection.",
                        "the answer to the first call holds no reference, which the next calls need"));
        for (Attachment attachment : delivery.attachments()) {
            UUID id = attachment.description().id();
            delivery.progress().once("document " + id, () -> document(delivery, attachment, reference, deadline));
        }
        return complete(delivery, begun, reference, deadline);
    }

    /** Where an earlier try may have begun it and nobody knows, the package is asked before it is begun again. */
    private Acknowledgement begin(Delivery delivery, Deadline deadline) {
        Optional<Acknowledgement> there =
                delivery.attempt() > 1 && lookup.possible() ? lookup.ask(delivery.id(), deadline) : Optional.empty();
        return there.orElseGet(() -> answers.read(
                credentials.call(() -> RestRequests.post(delivery, options, RequestBody.payload(delivery)), deadline)));
    }

    private String document(Delivery delivery, Attachment attachment, String reference, Deadline deadline) {
        String path = PathTemplate.fill(
                Objects.requireNonNull(options.documentPath()),
                Map.of(
                        "reference",
                        reference,
                        "documentId",
                        attachment.description().id().toString(),
                        "key",
                        delivery.id().toString()));
        answers.done(repeatable(() -> credentials.call(
                () -> {
                    var request = new HttpPut(options.under(path));
                    RestRequests.mark(request, delivery, options);
                    request.setEntity(new DocumentEntity(attachment));
                    return request;
                },
                deadline)));
        return "done";
    }

    private Acknowledgement complete(Delivery delivery, Acknowledgement begun, String reference, Deadline deadline) {
        String path = options.completionPath();
        if (path == null || begun.stage() == Stage.FILED) {
            return begun;
        }
        HttpAnswer answer = repeatable(() -> credentials.call(() -> end(delivery, path, reference), deadline));
        return answers.read(answer);
    }

    private HttpUriRequestBase end(Delivery delivery, String path, String reference) {
        var request = new HttpPost(options.under(PathTemplate.fill(
                path, Map.of("reference", reference, "key", delivery.id().toString()))));
        RestRequests.mark(request, delivery, options);
        return request;
    }

    /** Doing these calls twice is doing them once: without an answer they are made again. */
    private static HttpAnswer repeatable(Supplier<HttpAnswer> call) {
        try {
            return call.get();
        } catch (AdapterFailure failure) {
            if (failure.kind() != FailureKind.UNCERTAIN) {
                throw failure;
            }
            throw new AdapterFailure(
                    FailureKind.TRANSIENT, failure.code(), failure.sentence(), failure.detail(), null, failure);
        }
    }
}
