package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The same again changes nothing, and the package tells the truth about what it has. */
final class RepeatScenarios {
    private static final int AT_ONCE = 4;

    private RepeatScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        RegisteredApplication shortest = Applications.shortest(reader);
        return List.of(
                new Scenario(
                                "same-key",
                                "the same delivery twice",
                                "the same acknowledgement again, and one case",
                                Reading.REST,
                                subject -> twice(subject, shortest))
                        .withCounterpart(),
                new Scenario(
                                "same-key-parallel",
                                "the same delivery four times at once",
                                "one reference and one case, however often it came",
                                Reading.REST,
                                subject -> parallel(subject, shortest))
                        .withCounterpart(),
                new Scenario(
                                "look-up-unknown",
                                "asked for what it never got",
                                "nothing",
                                Reading.REST,
                                RepeatScenarios::unknown)
                        .withCounterpart(),
                new Scenario(
                                "look-up-known",
                                "asked for what it has",
                                "what it acknowledged",
                                Reading.REST,
                                subject -> known(subject, shortest))
                        .withCounterpart());
    }

    private static Result twice(Subject subject, RegisteredApplication application) {
        if (!subject.can(Capability.HONOURS_KEY)) {
            return CapabilityScenarios.undeclared(Capability.HONOURS_KEY);
        }
        Delivery delivery = Deliveries.of(subject, application);
        PackageAdapter adapter = subject.adapter();
        return Outcomes.mustSucceed(() -> adapter.deliver(delivery), first -> {
            Acknowledgement again = adapter.deliver(Deliveries.again(delivery));
            return again.equals(first)
                    ? Result.of(subject.soon(delivery.id(), cases -> cases.size() == 1), "more than one case")
                    : Result.failed("at first " + first + ", then " + again);
        });
    }

    private static Result parallel(Subject subject, RegisteredApplication application) {
        if (!subject.can(Capability.HONOURS_KEY)) {
            return CapabilityScenarios.undeclared(Capability.HONOURS_KEY);
        }
        Delivery delivery = Deliveries.of(subject, application);
        long references = acknowledged(subject.adapter(), delivery).stream()
                .map(Acknowledgement::theirReference)
                .distinct()
                .count();
        return references == 1
                ? Result.of(subject.soon(delivery.id(), cases -> cases.size() == 1), "more than one case")
                : Result.failed(references + " references");
    }

    /** Of four at once some may be told that the first is still under way. */
    private static List<Acknowledgement> acknowledged(PackageAdapter adapter, Delivery delivery) {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, AT_ONCE)
                    .mapToObj(call -> CompletableFuture.supplyAsync(() -> adapter.deliver(delivery), hands))
                    .toList()
                    .stream()
                    .map(call -> call.handle((acknowledgement, failure) -> Optional.ofNullable(acknowledgement))
                            .join())
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Result unknown(Subject subject) {
        return subject.adapter()
                .recognises()
                .map(asked -> Outcomes.must(() -> asked.find(UuidCreator.getTimeOrderedEpoch())
                        .map(found -> Result.failed(found.toString()))
                        .orElseGet(Result::passed)))
                .orElseGet(() -> CapabilityScenarios.undeclared(Capability.RECOGNISES));
    }

    private static Result known(Subject subject, RegisteredApplication application) {
        PackageAdapter adapter = subject.adapter();
        return adapter.recognises()
                .map(asked -> {
                    Delivery delivery = Deliveries.of(subject, application);
                    return Outcomes.mustSucceed(
                            () -> adapter.deliver(delivery),
                            acknowledged -> asked.find(delivery.id())
                                    .map(found -> Result.of(
                                            found.theirReference().equals(acknowledged.theirReference()),
                                            found + " after " + acknowledged))
                                    .orElseGet(() -> Result.failed("that it has nothing, after " + acknowledged)));
                })
                .orElseGet(() -> CapabilityScenarios.undeclared(Capability.RECOGNISES));
    }
}
