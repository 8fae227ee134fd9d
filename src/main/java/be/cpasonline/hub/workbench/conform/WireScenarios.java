package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The wire to the package itself goes wrong; afterwards all must agree on what happened. */
final class WireScenarios {
    private WireScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        RegisteredApplication shortest = Applications.shortest(reader);
        return List.of(
                scenario(
                        "answer-lost",
                        "it took the delivery, and the answer was lost",
                        Outcomes.kinds(FailureKind.UNCERTAIN)
                                + "; then the hub asks, or sends it again, and there is one case",
                        Wire.Trouble.ANSWER_LOST,
                        shortest,
                        WireScenarios::lost),
                scenario(
                        "request-cut",
                        "the connection broke before the delivery had arrived",
                        Outcomes.kinds(FailureKind.UNCERTAIN, FailureKind.UNAVAILABLE) + ", and no case",
                        Wire.Trouble.REQUEST_CUT,
                        shortest,
                        WireScenarios::cut),
                scenario(
                        "slow",
                        "it takes its time, within the limits",
                        "an acknowledgement",
                        Wire.Trouble.SLOW,
                        shortest,
                        (subject, attempt) -> Outcomes.mustSucceed(
                                () -> attempt.troubled().deliver(attempt.delivery()),
                                acknowledged -> Result.passed())));
    }

    private static Scenario scenario(
            String name,
            String title,
            String expected,
            Wire.Trouble trouble,
            RegisteredApplication application,
            BiFunction<Subject, Attempt, Result> play) {
        return new Scenario(
                        name, title, expected, Reading.WHO_ACTS, subject -> over(trouble, subject, application, play))
                .withCounterpart()
                .on(Way.HTTP);
    }

    private static Result over(
            Wire.Trouble trouble,
            Subject subject,
            RegisteredApplication application,
            BiFunction<Subject, Attempt, Result> play) {
        URI endpoint =
                URI.create(subject.option("endpoint").map(String::valueOf).orElse(""));
        if (!"http".equals(endpoint.getScheme())) {
            return Result.notPlayed("needs an endpoint without TLS, to put a wire in between that breaks");
        }
        int port = endpoint.getPort() < 0 ? 80 : endpoint.getPort();
        try (var wire = new Wire(endpoint.getHost(), port, trouble)) {
            PackageAdapter troubled =
                    subject.adapter(Map.of("endpoint", through(endpoint, wire).toString()));
            return play.apply(subject, new Attempt(troubled, Deliveries.of(subject, application)));
        }
    }

    private static URI through(URI endpoint, Wire wire) {
        try {
            return new URI("http", null, "localhost", wire.port(), endpoint.getPath(), null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Result lost(Subject subject, Attempt attempt) {
        Delivery delivery = attempt.delivery();
        Result broken = Outcomes.mustFail(() -> attempt.troubled().deliver(delivery), FailureKind.UNCERTAIN);
        if (!(broken instanceof Result.Passed)) {
            return broken;
        }
        return Outcomes.must(() -> afterwards(subject, delivery));
    }

    /** Goes on as the hub does: asks, else sends again with the same key; what can be done neither way is held. */
    private static Result afterwards(Subject subject, Delivery delivery) {
        PackageAdapter adapter = subject.adapter();
        if (!subject.soon(delivery.id(), cases -> cases.size() == 1)) {
            return Result.failed("not one case after the answer was lost");
        }
        boolean found =
                adapter.recognises().flatMap(asked -> asked.find(delivery.id())).isPresent();
        if (!found && (adapter.recognises().isPresent() || subject.can(Capability.HONOURS_KEY))) {
            adapter.deliver(Deliveries.again(delivery));
        }
        return Result.of(
                subject.soon(delivery.id(), cases -> cases.size() == 1),
                "more than one case after the hub asked, or sent it again");
    }

    private static Result cut(Subject subject, Attempt attempt) {
        Delivery delivery = attempt.delivery();
        Result broken = Outcomes.mustFail(
                () -> attempt.troubled().deliver(delivery), FailureKind.UNCERTAIN, FailureKind.UNAVAILABLE);
        return broken instanceof Result.Passed
                ? Result.of(subject.cases(delivery.id()) == 0, "a case, though the delivery never arrived")
                : broken;
    }

    /** A delivery, and the adapter that goes over the wire. */
    private record Attempt(PackageAdapter troubled, Delivery delivery) {}
}
