package be.cpasonline.hub.version;

import java.time.Instant;

/**
 * A version that was put in force.
 *
 * @param subject what
 * @param version digest of its content
 * @param by whose hand
 * @param at when
 */
public record Activated(Subject subject, String version, String by, Instant at) {}
