package be.cpasonline.hub.workbench.bench;

/**
 * What was aimed at, and what came of it in the same run.
 *
 * @param what in words, with what it is compared with
 * @param value what came of it
 * @param limit the aim
 * @param atLeast whether the value must not be below the limit; else not above
 */
record Aim(String what, double value, double limit, boolean atLeast) {

    boolean reached() {
        return atLeast ? value >= limit : value <= limit;
    }
}
