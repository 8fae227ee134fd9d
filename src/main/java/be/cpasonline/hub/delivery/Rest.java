package be.cpasonline.hub.delivery;

import java.time.Instant;

/**
 * Something that rests, or is drained after a rest.
 *
 * @param scope the destination's server, the centre with its package, or the package
 * @param kind what the scope names
 * @param draining whether it works again and is drained of what waited
 * @param since since when it rests, or is drained
 * @param failures how often it was tried in vain
 * @param code why, stable
 * @param reason why, in a sentence without personal data
 * @param probeAt when a delivery is let through to try it
 * @param probeDue whether that moment has come, by the database's clock, and nobody is trying
 */
public record Rest(
        String scope,
        Kind kind,
        boolean draining,
        Instant since,
        int failures,
        String code,
        String reason,
        Instant probeAt,
        boolean probeDue) {

    /** What can rest. */
    public enum Kind {
        /** A server: all centres behind it rest together. */
        DESTINATION,
        /** One centre with its package: its own configuration is wrong, which concerns nobody else. */
        CENTRE,
        /** A package with all centres on it: its vendor maintains it. */
        PACKAGE
    }
}
