package be.cpasonline.hub.workbench.conform;

import java.time.Duration;
import java.util.Optional;

/** A scenario and what came of it. */
record Played(Scenario scenario, Result result, Duration took) {
    boolean failed() {
        return result instanceof Result.Failed;
    }

    /** Of one that failed: what was expected, what was seen, what to read; a line each. */
    Optional<String> explanation() {
        return switch (result) {
            case Result.Failed(String seen) ->
                Optional.of("expected  " + scenario.expected() + "\nseen      " + seen + "\nread      "
                        + scenario.read().text());
            default -> Optional.empty();
        };
    }
}
