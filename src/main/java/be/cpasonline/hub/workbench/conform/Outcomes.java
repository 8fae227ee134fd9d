package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Compares how a call ended with how it must end. */
final class Outcomes {
    private Outcomes() {}

    /** It must fail, in one of these ways. */
    static Result mustFail(Supplier<?> call, FailureKind... kinds) {
        try {
            return Result.failed("it was taken for a success: " + call.get());
        } catch (AdapterFailure failure) {
            return Result.of(List.of(kinds).contains(failure.kind()), words(failure));
        } catch (RuntimeException e) {
            return threw(e);
        }
    }

    /** It must be acknowledged; what follows says the rest. */
    static Result mustSucceed(Supplier<Acknowledgement> call, Function<Acknowledgement, Result> then) {
        return must(() -> then.apply(call.get()));
    }

    /** It must not fail; what it gives says the rest. */
    static Result must(Supplier<Result> call) {
        try {
            return call.get();
        } catch (AdapterFailure failure) {
            return Result.failed(words(failure));
        } catch (RuntimeException e) {
            return threw(e);
        }
    }

    /** What a failure says of itself. */
    static String words(AdapterFailure failure) {
        return failure.kind() + " " + failure.code() + ": " + failure.detail();
    }

    /** For what is expected. */
    static String kinds(FailureKind... kinds) {
        return "a failure of kind "
                + Arrays.stream(kinds).map(FailureKind::name).collect(Collectors.joining(" or "));
    }

    private static Result threw(RuntimeException e) {
        return Result.failed("it threw " + e.getClass().getName());
    }
}
