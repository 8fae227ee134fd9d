package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Compares how a call ended with how it must end. */
final class Outcomes {
    private Outcomes() {}

    /** It must fail, in one of these ways. */
    static Result mustFail(Supplier<?> call, FailureKind... kinds) {
        String expected = "a failure of kind "
                + Arrays.stream(kinds).map(FailureKind::name).collect(Collectors.joining(" or "));
        try {
            return Result.failed(expected, "it was accepted: " + call.get());
        } catch (AdapterFailure failure) {
            return List.of(kinds).contains(failure.kind())
                    ? Result.passed()
                    : Result.failed(expected, failure.kind() + " " + failure.code() + ": " + failure.detail());
        } catch (RuntimeException e) {
            return Result.failed(expected, "it threw " + e.getClass().getName());
        }
    }

    /** It must end well. */
    static Result mustSucceed(String expected, Supplier<Boolean> call) {
        try {
            return call.get() ? Result.passed() : Result.failed(expected, "something else");
        } catch (AdapterFailure failure) {
            return Result.failed(expected, failure.kind() + " " + failure.code() + ": " + failure.detail());
        } catch (RuntimeException e) {
            return Result.failed(expected, "it threw " + e.getClass().getName());
        }
    }
}
