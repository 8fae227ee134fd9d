package be.cpasonline.hub.workbench.bench.load;

import org.jspecify.annotations.Nullable;

/** A sender that can send no more; what was measured without it would mean nothing. */
final class SenderFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SenderFailed(@Nullable Throwable cause) {
        super("a sender failed: " + cause, cause);
    }
}
