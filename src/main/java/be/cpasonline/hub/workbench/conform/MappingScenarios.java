package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Payload;
import java.util.Arrays;
import java.util.List;

/** The mapping makes of every application something that fits the package's contract, the same each time. */
final class MappingScenarios {
    private MappingScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        return Applications.all(reader).stream()
                .map(each -> new Scenario(
                        "map-" + each.name(),
                        "mapped: " + each.title(),
                        "a payload that fits the contract, the same each time, or a refusal that a row of codes.csv asks for",
                        Reading.MAPPING,
                        subject -> map(subject, each.application())))
                .toList();
    }

    private static Result map(Subject subject, RegisteredApplication application) {
        try {
            Payload once = subject.map(application);
            Payload again = subject.map(application);
            return Result.of(Arrays.equals(once.body(), again.body()), "two payloads that differ");
        } catch (AdapterFailure failure) {
            return Result.of(failure.kind() == FailureKind.REFUSED, Outcomes.words(failure));
        }
    }
}
