package be.cpasonline.hub.trial;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a trial.
 *
 * @param taken whether the package took it
 * @param outcome how far it is at the package, or what kind of failure it was, in one small word
 * @param code code of the failure; empty where there was none
 * @param told what the failure says to the operator; empty where there was none
 * @param theirReference the package's own reference, where it gave one
 */
public record TrialAnswer(boolean taken, String outcome, String code, String told, Optional<String> theirReference) {

    static TrialAnswer of(Acknowledgement acknowledgement) {
        return new TrialAnswer(true, word(acknowledgement.stage()), "", "", acknowledgement.theirReference());
    }

    static TrialAnswer of(AdapterFailure failure) {
        return new TrialAnswer(
                false,
                word(failure.kind()),
                failure.code(),
                failure.sentence() + " (" + failure.detail() + ")",
                Optional.empty());
    }

    /** Without its message, which may be anything. */
    static TrialAnswer of(Throwable unforeseen) {
        return new TrialAnswer(
                false,
                word(FailureKind.DEFECT),
                "unforeseen",
                unforeseen.getClass().getName(),
                Optional.empty());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
