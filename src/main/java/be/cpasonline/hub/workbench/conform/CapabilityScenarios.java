package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.Addition;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.model.Withdrawal;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Kind;
import be.cpasonline.hub.spi.FailureKind;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What is declared works, and what is not declared is refused. */
final class CapabilityScenarios {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-21T08:00:00+01:00");
    private static final LocalDate ON = LocalDate.parse("2026-11-23");

    private CapabilityScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        RegisteredApplication shortest = Applications.shortest(reader);
        return List.of(
                new Scenario(
                                "declares-look-up",
                                "can it be asked?",
                                "that it can be asked where RECOGNISES is declared, and only there",
                                Reading.CAPABILITIES,
                                subject -> same(
                                        subject,
                                        Capability.RECOGNISES,
                                        subject.adapter().recognises().isPresent()))
                        .withCounterpart(),
                new Scenario(
                                "declares-reports",
                                "can reports be fetched?",
                                "that they can be fetched where REPORTS_STATUS is declared, and only there",
                                Reading.CAPABILITIES,
                                subject -> same(
                                        subject,
                                        Capability.REPORTS_STATUS,
                                        subject.adapter().reportsStatus().isPresent()))
                        .withCounterpart(),
                new Scenario(
                                "declares-tests",
                                "a test delivery",
                                "an acknowledgement where TEST_MODE is declared, else "
                                        + Outcomes.kinds(FailureKind.MISCONFIGURED),
                                Reading.CAPABILITIES,
                                subject -> test(subject, shortest))
                        .withCounterpart(),
                new Scenario(
                                "declares-documents",
                                "documents for a package that takes none",
                                "the application without them where the payload names them, else "
                                        + Outcomes.kinds(FailureKind.REFUSED),
                                Reading.REST,
                                CapabilityScenarios::documents)
                        .withCounterpart(),
                followUp(
                        "addition",
                        "something is added to an application",
                        Kind.ADDITION,
                        Capability.ADDITIONS,
                        shortest,
                        shortest.with(new Addition(
                                UuidCreator.getTimeOrderedEpoch(), AT, ON, "Il manque un bail.", List.of()))),
                followUp(
                        "withdrawal",
                        "an application is withdrawn",
                        Kind.WITHDRAWAL,
                        Capability.WITHDRAWALS,
                        shortest,
                        shortest.with(new Withdrawal(UuidCreator.getTimeOrderedEpoch(), AT, ON, null))));
    }

    /** For what is played only where a capability is declared. */
    static Result undeclared(Capability capability) {
        return Result.notPlayed("the folder does not declare " + capability);
    }

    private static Result same(Subject subject, Capability capability, boolean offered) {
        return Result.of(
                subject.can(capability) == offered,
                offered ? "it can, and does not declare it" : "it declares it, and cannot");
    }

    /** A test must never become a case. */
    private static Result test(Subject subject, RegisteredApplication application) {
        Delivery test = Deliveries.test(subject, application);
        return subject.can(Capability.TEST_MODE)
                ? Outcomes.mustSucceed(() -> subject.adapter().deliver(test), acknowledged -> Result.passed())
                : Outcomes.mustFail(() -> subject.adapter().deliver(test), FailureKind.MISCONFIGURED);
    }

    private static Result documents(Subject subject) {
        if (subject.can(Capability.DOCUMENTS)) {
            return Result.notPlayed("the folder declares DOCUMENTS");
        }
        Delivery delivery = Deliveries.withDocuments(subject, Documents.small(1));
        return subject.casePackage().manifest().namesDocuments()
                ? Outcomes.mustSucceed(() -> subject.adapter().deliver(delivery), acknowledged -> Result.passed())
                : Outcomes.mustFail(() -> subject.adapter().deliver(delivery), FailureKind.REFUSED);
    }

    private static Scenario followUp(
            String name,
            String title,
            Kind kind,
            Capability capability,
            RegisteredApplication application,
            RegisteredApplication following) {
        return new Scenario(
                        name,
                        title,
                        "an acknowledgement where " + capability + " is declared, else no mapping",
                        Reading.FOLLOW_UPS,
                        subject -> subject.can(capability)
                                ? followed(subject, kind, application, following)
                                : Outcomes.mustFail(() -> subject.map(following), FailureKind.MISCONFIGURED))
                .withCounterpart();
    }

    private static Result followed(
            Subject subject, Kind kind, RegisteredApplication application, RegisteredApplication following) {
        Delivery original = Deliveries.of(subject, application);
        return Outcomes.mustSucceed(() -> subject.adapter().deliver(original), acknowledged -> {
            Delivery next = Deliveries.following(subject, kind, original, acknowledged.theirReference(), following);
            return Outcomes.mustSucceed(() -> subject.adapter().deliver(next), again -> Result.passed());
        });
    }
}
