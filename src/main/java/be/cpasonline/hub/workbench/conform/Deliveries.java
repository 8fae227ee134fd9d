package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.Delivery.Kind;
import be.cpasonline.hub.spi.Delivery.Original;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes what is handed over. */
final class Deliveries {
    private Deliveries() {}

    /** A first delivery of an application. */
    static Delivery of(Subject subject, RegisteredApplication application, Attachment... attachments) {
        return of(
                subject, UuidCreator.getTimeOrderedEpoch(), Kind.ORIGINAL, Optional.empty(), application, attachments);
    }

    /** A first delivery of an application with documents, which tells of them. */
    static Delivery withDocuments(Subject subject, Attachment... attachments) {
        return of(subject, Applications.with(subject.laboratory().json(), attachments), attachments);
    }

    /** The next attempt at the same delivery. */
    static Delivery again(Delivery before) {
        return new Delivery(
                before.id(),
                before.attempt() + 1,
                before.kind(),
                before.original(),
                before.application(),
                before.payload(),
                before.attachments(),
                before.test(),
                before.progress());
    }

    /** The same as a test. */
    static Delivery test(Subject subject, RegisteredApplication application) {
        Delivery real = of(subject, application);
        return new Delivery(
                real.id(),
                real.attempt(),
                real.kind(),
                real.original(),
                real.application(),
                real.payload(),
                real.attachments(),
                true,
                real.progress());
    }

    /** Other content under the key of another delivery. */
    static Delivery under(UUID key, Subject subject, RegisteredApplication application) {
        return of(subject, key, Kind.ORIGINAL, Optional.empty(), application);
    }

    /** What follows one that was acknowledged. */
    static Delivery following(
            Subject subject, Kind kind, Delivery original, Optional<String> reference, RegisteredApplication content) {
        return of(
                subject,
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                Optional.of(new Original(original.id(), reference)),
                content);
    }

    private static Delivery of(
            Subject subject,
            UUID id,
            Kind kind,
            Optional<Original> original,
            RegisteredApplication application,
            Attachment... attachments) {
        return new Delivery(
                id,
                1,
                kind,
                original,
                application,
                subject.map(application),
                List.of(attachments),
                false,
                (step, work) -> work.get());
    }
}
