package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.spi.Option;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;

/** Options of the sound adapter, and of the broken ones. */
record BrokenOptions(
        @Option(title = "Where it is") @NotNull URI endpoint,

        @Option(title = "Limit for an answer", byDefault = "20s") @NotNull Duration readTimeout) {}
