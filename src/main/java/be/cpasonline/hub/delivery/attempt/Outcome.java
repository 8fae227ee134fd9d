package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;

/** How a try ended. */
public sealed interface Outcome {

    /** For counting: {@code acknowledged}, or the kind of failure. */
    String word();

    /** The package took it. */
    record Acknowledged(Acknowledgement acknowledgement) implements Outcome {
        @Override
        public String word() {
            return "acknowledged";
        }
    }

    /** It was not acknowledged. */
    record Failed(AdapterFailure failure) implements Outcome {
        @Override
        public String word() {
            return failure.kind().name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
