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
    private static final String READ = "The mapping";

    private MappingScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        return Applications.all(reader).stream()
                .map(each -> new Scenario(
                        "map-" + each.name(),
                        "the mapping: " + each.title(),
                        READ,
                        subject -> map(subject, each.application())))
                .toList();
    }

    private static Result map(Subject subject, RegisteredApplication application) {
        String expected = "a payload that fits the contract, or a refusal that a row of codes.csv asks for";
        try {
            Payload once = subject.map(application);
            Payload again = subject.map(application);
            return Arrays.equals(once.body(), again.body())
                    ? Result.passed()
                    : Result.failed("the same payload for the same application", "two payloads that differ");
        } catch (AdapterFailure failure) {
            return failure.kind() == FailureKind.REFUSED
                    ? Result.passed()
                    : Result.failed(expected, failure.code() + ": " + failure.detail());
        }
    }
}
