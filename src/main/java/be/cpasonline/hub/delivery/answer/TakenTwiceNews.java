package be.cpasonline.hub.delivery.answer;

import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.store.AnswerStore.TakenTwice;
import be.cpasonline.hub.notify.Mail;
import be.cpasonline.hub.notify.Mails;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.RegisterEntry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes to the operators that two centres have an application: nobody but them knows both. With the hub number and
 * without personal data.
 */
@Component
class TakenTwiceNews {
    private static final Logger log = LoggerFactory.getLogger(TakenTwiceNews.class);

    private final Centres centres;
    private final Register register;
    private final Mails mails;
    private final Texts texts = new Texts("watch/taken-twice");

    TakenTwiceNews(Centres centres, Register register, Mails mails) {
        this.centres = centres;
        this.register = register;
        this.mails = mails;
    }

    void tell(TakenTwice taken) {
        log.atWarn()
                .addKeyValue("applicationId", taken.applicationId())
                .addKeyValue("centre", taken.centreId())
                .addKeyValue("otherCentre", taken.otherCentreId())
                .log("A centre took an application that was re-routed before it said so");
        var operators = mails.operators();
        operators.addresses().forEach(address -> mails.send(mail(address, operators.language(), taken)));
    }

    private Mail mail(String address, Locale language, TakenTwice taken) {
        return new Mail(address, say("subject", language, taken), say("text", language, taken));
    }

    private String say(String part, Locale language, TakenTwice taken) {
        String number = register.entry(taken.applicationId())
                .map(RegisterEntry::hubNumber)
                .orElseGet(() -> taken.applicationId().toString());
        return texts.get(
                language, part, number, name(taken.centreId(), language), name(taken.otherCentreId(), language));
    }

    private String name(String centreId, Locale language) {
        return centres.find(centreId).map(centre -> centre.name().in(language)).orElse(centreId);
    }
}
