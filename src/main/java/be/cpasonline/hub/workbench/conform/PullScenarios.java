package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.pull.Offer;
import be.cpasonline.hub.pull.Place;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.status.Report;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A package that fetches, and does so badly. The kit fetches, as the package would. */
final class PullScenarios {
    private final RegisteredApplication application;

    private PullScenarios(ApplicationJson reader) {
        this.application = Applications.shortest(reader);
    }

    static List<Scenario> all(ApplicationJson reader) {
        return new PullScenarios(reader).all();
    }

    private List<Scenario> all() {
        return List.of(
                scenario("pull-fetched", "it fetches", "the payload as the mapping made it", PullScenarios::fetched),
                scenario(
                        "pull-not-acknowledged",
                        "it fetches, and never acknowledges",
                        "the same delivery again, at a later place",
                        PullScenarios::again),
                scenario(
                        "pull-acknowledged-twice",
                        "it acknowledges twice",
                        "that nothing changes, and nothing is to be fetched any more",
                        PullScenarios::twice),
                scenario(
                        "pull-refused", "it refuses", "that nothing is to be fetched any more", PullScenarios::refused),
                scenario("pull-other-centre", "it asks for another centre", "nothing", PullScenarios::otherCentre));
    }

    private Scenario scenario(String name, String title, String expected, BiFunction<Desk, Delivery, Result> play) {
        return new Scenario(name, title, expected, Reading.PULL, subject -> {
                    Delivery delivery = Deliveries.of(subject, application);
                    Desk desk = subject.laboratory().desk();
                    desk.handed().note(delivery, subject.casePackage().name());
                    return Outcomes.mustSucceed(
                            () -> subject.adapter().deliver(delivery), offered -> play.apply(desk, delivery));
                })
                .on(Way.PULL)
                .whenAlone();
    }

    private static Result fetched(Desk desk, Delivery delivery) {
        boolean same = desk.offers()
                .fetch(delivery.id())
                .map(Payload::body)
                .filter(body -> Arrays.equals(body, delivery.payload().body()))
                .isPresent();
        return Result.of(same && listed(desk, delivery).isPresent(), "something else, or nothing");
    }

    private static Result again(Desk desk, Delivery delivery) {
        Place before = listed(desk, delivery).orElseThrow().place();
        desk.offers().fetch(delivery.id());
        desk.offers().placeAgain();
        return listed(desk, delivery)
                .map(offer -> Result.of(!offer.place().equals(before), "the same place"))
                .orElseGet(() -> Result.failed("nothing"));
    }

    private static Result twice(Desk desk, Delivery delivery) {
        desk.offers().fetch(delivery.id());
        answer(desk, delivery, Report.Answer.ACKNOWLEDGED);
        answer(desk, delivery, Report.Answer.ACKNOWLEDGED);
        return over(desk, delivery);
    }

    private static Result refused(Desk desk, Delivery delivery) {
        desk.offers().fetch(delivery.id());
        answer(desk, delivery, Report.Answer.BOUNCED);
        return over(desk, delivery);
    }

    private static Result over(Desk desk, Delivery delivery) {
        return Result.of(
                listed(desk, delivery).isEmpty()
                        && desk.offers().fetch(delivery.id()).isEmpty(),
                "it is still to be fetched");
    }

    private static Result otherCentre(Desk desk, Delivery delivery) {
        return Result.of(
                desk.offers().after(List.of("another-centre"), Place.FIRST).isEmpty(), "what is not its own");
    }

    private static void answer(Desk desk, Delivery delivery, Report.Answer answer) {
        desk.take(
                new Report.AboutDelivery(
                        delivery.id(), null, Clock.systemUTC().instant().atOffset(ZoneOffset.UTC), answer, null),
                centre(delivery));
    }

    private static Optional<Offer> listed(Desk desk, Delivery delivery) {
        return desk.offers().after(List.of(centre(delivery)), Place.FIRST).stream()
                .filter(offer -> offer.deliveryId().equals(delivery.id()))
                .findFirst();
    }

    private static String centre(Delivery delivery) {
        return delivery.application().registration().centre().id();
    }
}
