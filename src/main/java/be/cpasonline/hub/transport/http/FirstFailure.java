package be.cpasonline.hub.transport.http;

import java.util.Optional;

/**
 * Of several things that are done one after the other, one that fails holds up none behind it; that it failed is told at
 * the end. A checked exception is for what ends all of them: a connection that broke.
 */
public final class FirstFailure {
    private Optional<RuntimeException> first = Optional.empty();

    /** Does one of them. */
    public <E extends Exception> void in(Step<E> step) throws E {
        try {
            step.run();
        } catch (RuntimeException e) {
            first = first.or(() -> Optional.of(e));
        }
    }

    /** Throws the first failure, where there was one. */
    public void tell() {
        if (first.isPresent()) {
            throw first.get();
        }
    }

    /**
     * One of several things.
     *
     * @param <E> what ends all of them
     */
    @FunctionalInterface
    public interface Step<E extends Exception> {
        /** Does it. */
        void run() throws E;
    }
}
