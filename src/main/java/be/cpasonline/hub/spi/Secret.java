package be.cpasonline.hub.spi;

import java.util.function.Supplier;

/**
 * A secret option: a reference until it is used. Its text shows dots, never the value.
 *
 * @param reference where the value is, for instance {@code env:PASSWORD} or {@code file:/run/secrets/password}
 * @param source gives the value
 */
public record Secret(String reference, Supplier<String> source) {

    /**
     * The value, read anew at each call so that a rotated secret is seen; never keep or print it.
     *
     * @throws AdapterFailure of kind {@link FailureKind#MISCONFIGURED} where the reference leads nowhere
     */
    public String reveal() {
        return source.get();
    }

    @Override
    public String toString() {
        return "••••••";
    }
}
