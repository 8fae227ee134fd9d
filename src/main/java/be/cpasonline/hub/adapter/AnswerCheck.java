package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether what an adapter's code answers can be written down. What cannot is a defect of that code: a try that ends
 * in nothing would be made again and again, and nobody would hear of it.
 */
final class AnswerCheck {
    private AnswerCheck() {}

    /** What a call of {@code deliver} gives. */
    static Acknowledgement acknowledged(Supplier<Acknowledgement> call) {
        return heard(() -> whole(call.get()));
    }

    /** What a call of {@code find} gives. */
    static Optional<Acknowledgement> found(Supplier<Optional<Acknowledgement>> call) {
        return heard(() ->
                given(call.get(), "null where it was asked for a delivery").map(AnswerCheck::whole));
    }

    /** The same failure, or, where a part of it is missing, the defect that this is. */
    static AdapterFailure whole(AdapterFailure failure) {
        try {
            given(failure.kind(), "a failure without a kind");
            text(failure.code(), "the code of a failure");
            text(failure.sentence(), "the sentence of a failure");
            text(failure.detail(), "the detail of a failure");
            return failure;
        } catch (AdapterFailure defect) {
            return defect;
        }
    }

    private static <T> T heard(Supplier<T> call) {
        try {
            return call.get();
        } catch (AdapterFailure failure) {
            throw whole(failure);
        }
    }

    private static Acknowledgement whole(@Nullable Acknowledgement answer) {
        Acknowledgement given = given(answer, "null for an acknowledgement");
        given(given.stage(), "an acknowledgement without a stage");
        given(given.theirReference(), "an acknowledgement with null for its reference")
                .ifPresent(reference -> text(reference, "the reference of an acknowledgement"));
        return given;
    }

    /** The database takes every character but this one. */
    private static void text(@Nullable String text, String which) {
        if (given(text, "null for " + which).indexOf('\0') >= 0) {
            throw defect("the character NUL in " + which);
        }
    }

    private static <T> T given(@Nullable T part, String otherwise) {
        if (part == null) {
            throw defect(otherwise);
        }
        return part;
    }

    private static AdapterFailure defect(String answered) {
        return new AdapterFailure(
                FailureKind.DEFECT,
                "answeredWrongly",
                "The connection to the package answered what the hub cannot use; it is being looked into.",
                "the adapter's code answered " + answered);
    }
}
