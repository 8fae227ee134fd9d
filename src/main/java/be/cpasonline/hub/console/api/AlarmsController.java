package be.cpasonline.hub.console.api;

import be.cpasonline.hub.delivery.Alarm;
import be.cpasonline.hub.delivery.watch.AlarmTexts;
import be.cpasonline.hub.delivery.watch.Watchdogs;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.platform.language.CallerLanguage;
import be.cpasonline.hub.platform.time.Brussels;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what people have to look at. */
@RestController
class AlarmsController {
    private final Watchdogs watchdogs;
    private final AlarmTexts texts;

    AlarmsController(Watchdogs watchdogs, AlarmTexts texts) {
        this.watchdogs = watchdogs;
        this.texts = texts;
    }

    /** Those that are not over, about the centres that the system acts for; about destinations, for who acts for all. */
    @GetMapping("/api/v1/alarms")
    ResponseEntity<Alarms> alarms(@AuthenticationPrincipal CallingSystem system, HttpServletRequest request) {
        if (!system.may(Permission.READ_DELIVERIES)) {
            throw new AccessDeniedException(Permission.READ_DELIVERIES.name());
        }
        Locale language = CallerLanguage.of(request);
        var open = watchdogs.open().stream()
                .filter(alarm -> system.actsFor(alarm.centreId().orElse("*")))
                .map(alarm -> line(alarm, language))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(new Alarms(open));
    }

    private AlarmLine line(Alarm alarm, Locale language) {
        return new AlarmLine(
                alarm.kind().name(),
                alarm.subject(),
                alarm.centreId(),
                Brussels.time(alarm.since()),
                Brussels.time(alarm.raisedAt()),
                texts.text(alarm, language));
    }

    record Alarms(List<AlarmLine> alarms) {}

    /**
     * One alarm.
     *
     * @param kind what was seen
     * @param subject the id of what it is about
     * @param centre id of the centre, where it is about one
     * @param since since when it has been so
     * @param raisedAt when people were told
     * @param text what is wrong and what to do
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AlarmLine(
            String kind,
            String subject,
            Optional<String> centre,
            OffsetDateTime since,
            OffsetDateTime raisedAt,
            String text) {}
}
