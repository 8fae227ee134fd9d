package be.cpasonline.hub.console.command;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.mapping.Mapping;
import be.cpasonline.hub.mapping.PayloadChange;
import be.cpasonline.hub.mapping.PayloadComparison;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Payload;
import java.util.List;
import java.util.Optional;

/** Maps a stored application by two versions of a package, and tells how the results differ. Nothing is sent. */
final class StoredPreview {
    private final Mapping mapping;

    StoredPreview(Mapping mapping) {
        this.mapping = mapping;
    }

    Effect effect(RegisteredApplication application, Optional<CasePackage> before, CasePackage after) {
        Made old = before.map(casePackage -> make(casePackage, application))
                .orElseGet(() -> new Made.Nothing("no version is in force"));
        return switch (make(after, application)) {
            case Made.Nothing(String reason) ->
                old instanceof Made.Nothing ? new Effect.StillInvalid(reason) : new Effect.Invalid(reason);
            case Made.Good(Payload payload) when old instanceof Made.Good(Payload earlier) -> compare(earlier, payload);
            case Made.Good good -> new Effect.ValidAtLast();
        };
    }

    private static Effect compare(Payload earlier, Payload payload) {
        List<PayloadChange> changes = PayloadComparison.between(earlier, payload);
        return changes.isEmpty() ? new Effect.Same() : new Effect.Differs(changes);
    }

    private Made make(CasePackage casePackage, RegisteredApplication application) {
        try {
            return new Made.Good(mapping.map(casePackage, application));
        } catch (AdapterFailure failure) {
            return new Made.Nothing(failure.detail());
        }
    }

    /** What a version makes of an application. */
    private sealed interface Made {
        record Good(Payload payload) implements Made {}

        record Nothing(String reason) implements Made {}
    }

    /** What a change does to one application. */
    sealed interface Effect {
        /** The payload says the same. */
        record Same() implements Effect {}

        /** The payload differs. */
        record Differs(List<PayloadChange> changes) implements Effect {}

        /** There was a payload, and there would be none. */
        record Invalid(String reason) implements Effect {}

        /** There is no payload, neither before nor after. */
        record StillInvalid(String reason) implements Effect {}

        /** There was no payload, and there would be one. */
        record ValidAtLast() implements Effect {}
    }
}
