package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import java.util.Optional;

/**
 * What a watchdog barked at is well again; published inside the transaction that ends the alarm.
 *
 * @param kind what it saw
 * @param subject what it is about
 * @param centreId the centre, where it is about one
 */
public record AlarmCleared(AlarmKind kind, String subject, Optional<String> centreId) {}
