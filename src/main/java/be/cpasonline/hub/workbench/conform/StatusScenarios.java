package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.status.Kept;
import be.cpasonline.hub.status.Received;
import be.cpasonline.hub.status.Report;
import be.cpasonline.hub.status.ReportRefused;
import be.cpasonline.hub.status.ReportRefused.Reason;
import be.cpasonline.hub.status.Standing;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;

/** What the package says of its cases, in its own words and in any order. The kit says it, as the package would. */
final class StatusScenarios {
    private static final String UNHEARD_OF = "NEVER-HEARD-OF";
    private static final String KEY = "same-key";

    private final RegisteredApplication application;

    private StatusScenarios(ApplicationJson reader) {
        this.application = Applications.shortest(reader);
    }

    static List<Scenario> all(ApplicationJson reader) {
        return new StatusScenarios(reader).all();
    }

    private List<Scenario> all() {
        return List.of(
                scenario(
                        "status-words",
                        "each word of its table",
                        "that each is part of the history, or is held for a person because it may not follow",
                        StatusScenarios::words),
                scenario(
                        "status-repeated",
                        "the same report twice under the same key",
                        "one line in the history",
                        StatusScenarios::repeated),
                scenario(
                        "status-out-of-order",
                        "an earlier report that comes after a later one",
                        "both in the history, in the order in which they happened",
                        StatusScenarios::outOfOrder),
                scenario(
                        "status-unknown-word",
                        "a word that its table does not know",
                        "that it is kept for a person, not dropped",
                        StatusScenarios::unknownWord),
                scenario(
                        "status-other-centre",
                        "a report of a system that does not act for the centre",
                        "a refusal that tells nothing",
                        StatusScenarios::otherCentre),
                scenario(
                        "status-unknown-delivery",
                        "a report about a delivery that never was",
                        "a refusal that tells nothing",
                        StatusScenarios::unknownDelivery),
                scenario(
                        "status-from-the-future",
                        "a report whose clock is an hour ahead",
                        "a refusal",
                        StatusScenarios::future));
    }

    private Scenario scenario(String name, String title, String expected, BiFunction<Desk, Case, Result> play) {
        return new Scenario(name, title, expected, Reading.STATUSES, subject -> about(subject, play))
                .preparedBy(laboratory -> laboratory.desk().open());
    }

    private Result about(Subject subject, BiFunction<Desk, Case, Result> play) {
        List<String> words =
                List.copyOf(subject.casePackage().manifest().statuses().keySet());
        if (words.isEmpty()) {
            return Result.notPlayed("the folder has no statuses");
        }
        Delivery delivery = Deliveries.of(subject, application);
        Desk desk = subject.laboratory().desk();
        desk.handed().note(delivery, subject.casePackage().name());
        return play.apply(desk, new Case(delivery, words));
    }

    private static Result words(Desk desk, Case about) {
        List<String> dropped = about.words().stream()
                .filter(word ->
                        desk.take(about.says(word, 0), about.centre()).kept().standing() == Standing.UNMAPPED)
                .toList();
        return Result.of(dropped.isEmpty(), "nobody knows what it means by " + dropped);
    }

    private static Result repeated(Desk desk, Case about) {
        Report report = about.says(about.words().getFirst(), 0);
        String key = KEY + about.delivery().id();
        desk.take(report, key, about.centre());
        Received again = desk.take(report, key, about.centre());
        return Result.of(again.known() && history(desk, about).size() == 1, "it counts twice");
    }

    private static Result outOfOrder(Desk desk, Case about) {
        desk.take(about.says(about.words().getLast(), 1), about.centre());
        desk.take(about.says(about.words().getFirst(), 10), about.centre());
        List<String> inOrder = history(desk, about).stream().map(Kept::word).toList();
        return Result.of(
                inOrder.equals(List.of(about.words().getFirst(), about.words().getLast())), "the history " + inOrder);
    }

    private static Result unknownWord(Desk desk, Case about) {
        Kept kept = desk.take(about.says(UNHEARD_OF, 0), about.centre()).kept();
        return Result.of(kept.standing() == Standing.UNMAPPED, "that it is " + kept.standing());
    }

    private static Result otherCentre(Desk desk, Case about) {
        return refused(desk, about.says(about.words().getFirst(), 0), "another-centre", Reason.DELIVERY_UNKNOWN);
    }

    private static Result unknownDelivery(Desk desk, Case about) {
        var unknown = new Report.AboutCase(
                UuidCreator.getTimeOrderedEpoch(), null, at(0), about.words().getFirst(), null, null, null);
        return refused(desk, unknown, about.centre(), Reason.DELIVERY_UNKNOWN);
    }

    private static Result future(Desk desk, Case about) {
        return refused(desk, about.says(about.words().getFirst(), -60), about.centre(), Reason.IN_THE_FUTURE);
    }

    private static Result refused(Desk desk, Report report, String centreId, Reason reason) {
        try {
            return Result.failed(
                    "it was taken: " + desk.take(report, centreId).kept().standing());
        } catch (ReportRefused refused) {
            return Result.of(refused.reason() == reason, refused.reason().name());
        }
    }

    private static List<Kept> history(Desk desk, Case about) {
        return desk.statuses().of(about.delivery().id());
    }

    private static OffsetDateTime at(int minutesAgo) {
        return Clock.systemUTC().instant().minus(Duration.ofMinutes(minutesAgo)).atOffset(ZoneOffset.UTC);
    }

    /** A delivery that was handed over, and the words that the package has for what becomes of it. */
    private record Case(Delivery delivery, List<String> words) {
        String centre() {
            return delivery.application().registration().centre().id();
        }

        Report says(String word, int minutesAgo) {
            return new Report.AboutCase(delivery.id(), null, at(minutesAgo), word, null, null, null);
        }
    }
}
