package be.cpasonline.hub.workbench.drill;

import java.time.Duration;
import java.time.Instant;

/**
 * A kill that happened.
 *
 * @param at when
 * @param target what kind of part
 * @param name which part
 * @param down how long it was left down
 * @param back how long after the kill it served again
 */
record Kill(Instant at, Target target, String name, Duration down, Duration back) {}
