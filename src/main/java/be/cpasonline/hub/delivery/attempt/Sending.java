package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Payload;
import org.springframework.stereotype.Component;

/** Calls the adapter. Whatever it does, the answer is an outcome. */
@Component
class Sending {
    private final CasePackages packages;
    private final Documents documents;
    private final Steps steps;
    private final Leases leases;

    Sending(CasePackages packages, Documents documents, Steps steps, Leases leases) {
        this.packages = packages;
        this.documents = documents;
        this.steps = steps;
        this.leases = leases;
    }

    Outcome send(ClaimedDelivery claimed, Payload payload) {
        OpenDelivery open = claimed.delivery();
        try {
            var adapter = packages.adapter(open.casePackage(), open.options());
            if (!leases.holds(open.id())) {
                return new Outcome.Failed(overtaken());
            }
            return new Outcome.Acknowledged(adapter.deliver(delivery(open, payload)));
        } catch (AdapterFailure failure) {
            return new Outcome.Failed(failure);
        } catch (RuntimeException | LinkageError unforeseen) {
            return new Outcome.Failed(defect(unforeseen));
        }
    }

    private Delivery delivery(OpenDelivery open, Payload payload) {
        var attachments = open.documents().stream().map(this::attachment).toList();
        return new Delivery(
                open.id(),
                open.attempt(),
                open.kind(),
                open.original(),
                open.application(),
                payload,
                attachments,
                open.test(),
                steps.of(open.id()));
    }

    private Delivery.Attachment attachment(Document document) {
        return new Delivery.Attachment(document, () -> documents.open(document.id()));
    }

    private static AdapterFailure overtaken() {
        return new AdapterFailure(
                FailureKind.TRANSIENT,
                "leaseLost",
                "The hub was interrupted before it could send; it tries again.",
                "the lease ran out before the first byte left");
    }

    static AdapterFailure defect(Throwable unforeseen) {
        return new AdapterFailure(
                FailureKind.DEFECT,
                "unforeseen",
                "Something unforeseen happened in the connection to the package; it is being looked into.",
                unforeseen.getClass().getName() + at(unforeseen),
                null,
                unforeseen);
    }

    /** Where it was thrown: the message of an unforeseen exception may hold personal data, its place does not. */
    private static String at(Throwable unforeseen) {
        StackTraceElement[] trace = unforeseen.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
