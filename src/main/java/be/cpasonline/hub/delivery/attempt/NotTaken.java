package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.Move;
import be.cpasonline.hub.delivery.store.NextDelivery;
import be.cpasonline.hub.notify.Mail;
import be.cpasonline.hub.notify.Mails;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.RegisterEntry;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a package cannot take of what people send after an application: it is held for a person, and the centre is
 * written to, with the hub number and without personal data.
 */
@Component
class NotTaken {
    private final DeliveryStore store;
    private final Centres centres;
    private final Register register;
    private final Mails mails;
    private final Texts texts = new Texts("watch/not-taken");
    private final TransactionTemplate transaction;

    NotTaken(
            DeliveryStore store,
            Centres centres,
            Register register,
            Mails mails,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.centres = centres;
        this.register = register;
        this.mails = mails;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the package cannot take it; then it is held, and the centre is told. */
    boolean by(CasePackage casePackage, NextDelivery next) {
        return switch (next.kind()) {
            case ORIGINAL -> false;
            case ADDITION -> !casePackage.can(Capability.ADDITIONS) && hold(casePackage, next);
            case WITHDRAWAL -> !casePackage.can(Capability.WITHDRAWALS) && hold(casePackage, next);
        };
    }

    private boolean hold(CasePackage casePackage, NextDelivery next) {
        transaction.executeWithoutResult(status -> {
            if (store.move(next.id(), DeliveryState.WAITING, held(casePackage, next.kind()))) {
                tell(casePackage, next);
            }
        });
        return true;
    }

    private static Move held(CasePackage casePackage, Kind kind) {
        String what = kind == Kind.ADDITION ? "additions to an application" : "the withdrawal of an application";
        return Move.because(
                DeliveryState.HELD,
                kind == Kind.ADDITION ? "additionNotTaken" : "withdrawalNotTaken",
                casePackage.title() + " does not take " + what
                        + ". The centre was told by mail where its address is known; confirm it when the centre has it.",
                Duration.ZERO);
    }

    private void tell(CasePackage casePackage, NextDelivery next) {
        centres.find(next.centreId())
                .ifPresent(centre -> Optional.ofNullable(centre.contact().email())
                        .ifPresent(address -> mails.send(mail(address, centre, casePackage, next))));
    }

    private Mail mail(String address, Centre centre, CasePackage casePackage, NextDelivery next) {
        Locale language = centre.language();
        String number = register.entry(next.applicationId())
                .map(RegisterEntry::hubNumber)
                .orElse("");
        String theirs =
                next.original().flatMap(original -> original.theirReference()).orElse("-");
        return new Mail(
                address,
                texts.get(language, next.kind().name() + ".subject", number),
                texts.get(language, next.kind().name() + ".text", number, theirs, casePackage.title()));
    }
}
