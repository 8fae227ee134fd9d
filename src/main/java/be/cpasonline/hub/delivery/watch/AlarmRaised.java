package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import java.util.Optional;

/**
 * A watchdog barks; published inside the transaction that keeps the alarm.
 *
 * @param kind what it sees
 * @param subject what it is about
 * @param centreId the centre, where it is about one
 */
public record AlarmRaised(AlarmKind kind, String subject, Optional<String> centreId) {}
