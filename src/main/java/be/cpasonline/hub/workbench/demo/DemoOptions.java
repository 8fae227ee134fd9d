package be.cpasonline.hub.workbench.demo;

import be.cpasonline.hub.spi.Option;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;

/** Options of {@code demo}. */
record DemoOptions(
        @Option(title = "What it does with a delivery", byDefault = "OBEY") @NotNull Behaviour behaviour,

        @Option(title = "How long it takes when it is slow", byDefault = "2s") @NotNull @DurationMax(minutes = 10)
        Duration delay) {

    /** What it does with a delivery whose key it does not know; a known one is always acknowledged again. */
    enum Behaviour {
        /** Files it. */
        OBEY,
        /** Rejects its content. */
        REFUSE,
        /** Throws something unforeseen; nothing is taken. */
        CRASH,
        /** Files it, but takes its time. */
        SLOW,
        /** Files it, but the answer is lost. */
        LOSE_ANSWER
    }
}
