package be.cpasonline.hub.version;

import java.time.Instant;
import java.util.Optional;

/**
 * A version that was put in force.
 *
 * @param subject what
 * @param version digest of its content
 * @param rollout a newer version beside it; empty where this one is for all centres
 * @param by whose hand
 * @param at when
 */
public record Activated(Subject subject, String version, Optional<Rollout> rollout, String by, Instant at) {}
