package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.platform.settings.Reference;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The package does not let the hub in any more, or the clocks of the two do not agree. */
final class AccessScenarios {
    /** What lets a hub in, by the names that transports have for it. */
    private static final List<String> PASSWORDS =
            List.of("password", "clientSecret", "apiKey", "httpPassword", "token");

    private AccessScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        RegisteredApplication shortest = Applications.shortest(reader);
        return List.of(
                new Scenario(
                                "credentials-revoked",
                                "the password is good for one delivery, and for no other",
                                "an acknowledgement, then " + Outcomes.kinds(FailureKind.MISCONFIGURED)
                                        + " and no case",
                                Reading.WHO_ACTS,
                                subject -> revoked(subject, shortest))
                        .withCounterpart(),
                skewed("clock-ahead", "the hub's clock is ten minutes ahead", Duration.ofMinutes(10), shortest),
                skewed("clock-behind", "the hub's clock is ten minutes behind", Duration.ofMinutes(-10), shortest));
    }

    private static Result revoked(Subject subject, RegisteredApplication application) {
        Optional<String> option = PASSWORDS.stream()
                .filter(name -> subject.option(name).isPresent())
                .findFirst();
        Optional<String> value =
                option.flatMap(subject::option).map(String::valueOf).flatMap(Reference::value);
        if (value.isEmpty()) {
            return Result.notPlayed("needs a password, a client secret or an API key among the options");
        }
        Path secret = written(
                subject.laboratory()
                        .workplace("revoked")
                        .resolve(UuidCreator.getTimeOrderedEpoch().toString()),
                value.orElseThrow());
        PackageAdapter adapter = subject.adapter(Map.of(option.orElseThrow(), "file:" + secret));
        return Outcomes.mustSucceed(() -> adapter.deliver(Deliveries.of(subject, application)), acknowledged -> {
            written(secret, "revoked");
            return refused(subject, afterwards(subject, option.orElseThrow(), secret), application);
        });
    }

    /** As after a restart: until then a token, or a connection that is open, may still serve. */
    private static PackageAdapter afterwards(Subject subject, String option, Path secret) {
        Path again = written(secret.resolveSibling(secret.getFileName() + "-again"), "revoked");
        return subject.adapter(Map.of(option, "file:" + again));
    }

    private static Result refused(Subject subject, PackageAdapter adapter, RegisteredApplication application) {
        Delivery next = Deliveries.of(subject, application);
        Result failed = Outcomes.mustFail(() -> adapter.deliver(next), FailureKind.MISCONFIGURED);
        return failed instanceof Result.Passed
                ? Result.of(subject.cases(next.id()) == 0, "a failure, and a case at the package")
                : failed;
    }

    private static Scenario skewed(String name, String title, Duration skew, RegisteredApplication application) {
        return new Scenario(
                        name,
                        title,
                        "an acknowledgement and a case; or a failure that says who acts, and no case",
                        Reading.WHO_ACTS,
                        subject -> skewed(subject, skew, application))
                .withCounterpart()
                .whenAlone();
    }

    private static Result skewed(Subject subject, Duration skew, RegisteredApplication application) {
        Delivery delivery = Deliveries.of(subject, application);
        PackageAdapter adapter = subject.adapter();
        try {
            subject.laboratory().clock().aheadBy(skew, () -> adapter.deliver(delivery));
            return Result.of(subject.soon(delivery.id(), cases -> cases.size() == 1), "acknowledged, and not one case");
        } catch (AdapterFailure failure) {
            return failure.kind() == FailureKind.DEFECT || subject.cases(delivery.id()) > 0
                    ? Result.failed(Outcomes.words(failure))
                    : Result.passed();
        }
    }

    private static Path written(Path file, String value) {
        try {
            return Files.writeString(file, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
