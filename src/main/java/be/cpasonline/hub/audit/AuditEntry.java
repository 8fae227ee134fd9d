package be.cpasonline.hub.audit;

import java.time.Instant;

/**
 * One line of the audit.
 *
 * @param id its number, without gaps
 * @param at when, to the millisecond
 * @param who who did it: a person's or a system's name
 * @param what what was done, a stable word
 * @param subject what it was done to, without personal data
 * @param reason the reason that was given
 */
public record AuditEntry(long id, Instant at, String who, String what, String subject, String reason) {}
