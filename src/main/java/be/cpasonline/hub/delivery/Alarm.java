package be.cpasonline.hub.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a person was told to look at.
 *
 * @param id of this alarm, a UUIDv7
 * @param kind what was seen
 * @param subject what it is about: a centre, an application, a destination; with the kind, the same while it lasts
 * @param centreId the centre; none where it is about a destination
 * @param since since when it has been so
 * @param detail what else is to be said: a hub number, a reason; no personal data
 * @param raisedAt when people were told
 */
public record Alarm(
        UUID id,
        AlarmKind kind,
        String subject,
        Optional<String> centreId,
        Instant since,
        String detail,
        Instant raisedAt) {}
