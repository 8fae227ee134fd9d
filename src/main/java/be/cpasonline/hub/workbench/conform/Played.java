package be.cpasonline.hub.workbench.conform;

import java.time.Duration;

/** A scenario and what came of it. */
record Played(Scenario scenario, Result result, Duration took) {
    boolean failed() {
        return result instanceof Result.Failed;
    }
}
