package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.Alarm;
import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.RegisterEntry;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says alarms in words. */
@Component
public class AlarmTexts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Texts texts = new Texts("watch/alarms");
    private final Centres centres;
    private final Register register;

    AlarmTexts(Centres centres, Register register) {
        this.centres = centres;
        this.register = register;
    }

    /** What is wrong, in one sentence or two, with what to do. */
    public String text(Alarm alarm, Locale language) {
        return say(language, "text", alarm.kind(), alarm.subject(), alarm.centreId(), alarm.since(), alarm.detail());
    }

    String say(
            Locale language,
            String part,
            AlarmKind kind,
            String subject,
            Optional<String> centreId,
            Instant since,
            String detail) {
        String about = centreId.map(id -> name(id, language)).orElse(subject);
        return texts.get(
                language,
                kind.name() + "." + part,
                about,
                MOMENT.format(since.atZone(Brussels.ZONE)),
                kind == AlarmKind.URGENT_NOT_TAKEN ? hubNumber(subject) : detail);
    }

    private String hubNumber(String applicationId) {
        return register.entry(UUID.fromString(applicationId))
                .map(RegisterEntry::hubNumber)
                .orElse(applicationId);
    }

    private String name(String centreId, Locale language) {
        return centres.find(centreId).map(centre -> centre.name().in(language)).orElse(centreId);
    }
}
