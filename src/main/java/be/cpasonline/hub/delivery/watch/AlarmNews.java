package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.Alarm;
import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.Concern;
import be.cpasonline.hub.notify.Mail;
import be.cpasonline.hub.notify.Mails;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people and systems of an alarm, and that it is over: each where they can act. */
@Component
class AlarmNews {
    private static final Logger log = LoggerFactory.getLogger(AlarmNews.class);
    private static final String RAISED = "";
    private static final String CLEARED = "cleared.";

    private final AlarmTexts texts;
    private final Centres centres;
    private final Mails mails;
    private final ApplicationEventPublisher events;

    AlarmNews(AlarmTexts texts, Centres centres, Mails mails, ApplicationEventPublisher events) {
        this.texts = texts;
        this.centres = centres;
        this.mails = mails;
        this.events = events;
    }

    void raised(AlarmKind kind, Concern concern) {
        tell(RAISED, kind, concern);
        log.atWarn()
                .addKeyValue("alarm", kind)
                .addKeyValue("subject", concern.subject())
                .log("Alarm: {}", kind);
        events.publishEvent(new AlarmRaised(kind, concern.subject(), concern.centreId()));
    }

    void cleared(Alarm alarm) {
        tell(CLEARED, alarm.kind(), new Concern(alarm.subject(), alarm.centreId(), alarm.since(), alarm.detail()));
        log.atInfo()
                .addKeyValue("alarm", alarm.kind())
                .addKeyValue("subject", alarm.subject())
                .log("Alarm is over: {}", alarm.kind());
        events.publishEvent(new AlarmCleared(alarm.kind(), alarm.subject(), alarm.centreId()));
    }

    private void tell(String what, AlarmKind kind, Concern concern) {
        if (kind.concernsOperators()) {
            var operators = mails.operators();
            operators.addresses().forEach(address -> write(address, operators.language(), what, kind, concern));
        }
        if (kind.concernsCentre()) {
            concern.centreId()
                    .flatMap(centres::find)
                    .ifPresent(centre -> address(centre)
                            .ifPresent(address -> write(address, centre.language(), what, kind, concern)));
        }
    }

    private void write(String address, Locale language, String what, AlarmKind kind, Concern concern) {
        mails.send(new Mail(
                address, say(language, what + "subject", kind, concern), say(language, what + "text", kind, concern)));
    }

    private String say(Locale language, String part, AlarmKind kind, Concern concern) {
        return texts.say(
                language, part, kind, concern.subject(), concern.centreId(), concern.since(), concern.detail());
    }

    private static Optional<String> address(Centre centre) {
        return Optional.ofNullable(centre.contact().email());
    }
}
