package be.cpasonline.hub.workbench.conform;

import static be.cpasonline.hub.spi.FailureKind.MISCONFIGURED;
import static be.cpasonline.hub.spi.FailureKind.REFUSED;
import static be.cpasonline.hub.spi.FailureKind.TRANSIENT;
import static be.cpasonline.hub.spi.FailureKind.UNAVAILABLE;
import static be.cpasonline.hub.spi.FailureKind.UNCERTAIN;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.workbench.process.Ports;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** An SFTP server that behaves badly. No package is needed for it: a server of ours stands in. */
final class SftpFaultScenarios {
    private static final int HALF_WAY = 100_000;
    private static final int DOCUMENT = 400_000;

    private final RegisteredApplication application;
    private final RegisteredApplication other;

    private SftpFaultScenarios(ApplicationJson reader) {
        this.application = Applications.shortest(reader);
        this.other = Applications.emoji(reader);
    }

    static List<Scenario> all(ApplicationJson reader) {
        return new SftpFaultScenarios(reader).all();
    }

    private List<Scenario> all() {
        return List.of(
                scenario(
                        "sftp-unreachable",
                        "nobody listens",
                        Outcomes.kinds(UNAVAILABLE),
                        bench -> with(bench, Map.of("port", Ports.free()), UNAVAILABLE)),
                scenario(
                        "sftp-no-answer",
                        "somebody listens who says nothing",
                        Outcomes.kinds(UNAVAILABLE),
                        this::silent),
                scenario(
                        "sftp-host-key-changed",
                        "the server shows another key than the pinned one",
                        Outcomes.kinds(MISCONFIGURED) + ", and nothing there",
                        bench -> with(bench, Map.of("hostKeys", bench.otherHostKey()), MISCONFIGURED)),
                scenario(
                        "sftp-not-let-in",
                        "the server does not take the password any more",
                        Outcomes.kinds(MISCONFIGURED) + ", and nothing there",
                        bench -> with(bench, Map.of("password", bench.secret("old", "not-any-more")), MISCONFIGURED)),
                scenario(
                        "sftp-folder-missing",
                        "the folder is not there",
                        Outcomes.kinds(MISCONFIGURED),
                        this::withoutFolder),
                scenario(
                        "sftp-disk-full",
                        "the disk is full, and has room again later",
                        Outcomes.kinds(TRANSIENT) + ", nothing that could be read as whole; later an acknowledgement",
                        bench -> thenAgain(
                                bench,
                                b -> b.server().full(true),
                                b -> b.server().full(false),
                                TRANSIENT)),
                scenario(
                        "sftp-dies-in-a-file",
                        "the server dies in the middle of a file, and comes back",
                        Outcomes.kinds(UNAVAILABLE) + ", nothing that could be read as whole; later an acknowledgement",
                        bench -> thenAgain(bench, b -> b.server().dieAfter(HALF_WAY), b -> {}, UNAVAILABLE)),
                scenario(
                        "sftp-answer-lost",
                        "the connection breaks at the rename that makes files visible",
                        Outcomes.kinds(UNAVAILABLE, UNCERTAIN) + "; sent again, all of it once",
                        this::lost),
                scenario(
                        "sftp-twice",
                        "the same delivery twice",
                        "an acknowledgement each time, and nothing more in the folder",
                        this::twice),
                scenario(
                        "sftp-taken-at-once",
                        "the package takes the marker the moment it is there",
                        "an acknowledgement",
                        this::takenAtOnce),
                scenario(
                        "sftp-other-content",
                        "other content under the key of a delivery that is there",
                        Outcomes.kinds(REFUSED) + ", and nothing overwritten",
                        this::otherContent));
    }

    private static Scenario scenario(String name, String title, String expected, Function<SftpBench, Result> play) {
        return new Scenario(name, title, expected, Reading.SFTP, subject -> {
                    try (var bench = new SftpBench(subject)) {
                        return bench.lacking().map(Result::notPlayed).orElseGet(() -> play.apply(bench));
                    }
                })
                .on(Way.SFTP);
    }

    private Result with(SftpBench bench, Map<String, Object> changes, FailureKind kind) {
        return nothingThere(
                bench, Outcomes.mustFail(() -> bench.adapter(changes).deliver(delivery(bench)), kind));
    }

    private Result silent(SftpBench bench) {
        try (var standIn = new StandIn(Treatments::silent)) {
            return with(bench, Map.of("port", standIn.port()), UNAVAILABLE);
        }
    }

    private Result withoutFolder(SftpBench bench) {
        bench.removeFolder();
        return Outcomes.mustFail(() -> bench.adapter().deliver(delivery(bench)), MISCONFIGURED);
    }

    private Result thenAgain(SftpBench bench, Consumer<SftpBench> trouble, Consumer<SftpBench> well, FailureKind kind) {
        if (!bench.documents()) {
            return CapabilityScenarios.undeclared(Capability.DOCUMENTS);
        }
        Delivery delivery = bench.deliveryWithDocument(DOCUMENT);
        trouble.accept(bench);
        Result failed =
                nothingThere(bench, Outcomes.mustFail(() -> bench.adapter().deliver(delivery), kind));
        well.accept(bench);
        return failed instanceof Result.Passed ? again(bench, delivery) : failed;
    }

    private Result lost(SftpBench bench) {
        Delivery delivery = delivery(bench);
        bench.server().dieAfterRename(1);
        Result failed = Outcomes.mustFail(() -> bench.adapter().deliver(delivery), UNAVAILABLE, UNCERTAIN);
        return failed instanceof Result.Passed ? again(bench, delivery) : failed;
    }

    private Result twice(SftpBench bench) {
        Delivery delivery = delivery(bench);
        return Outcomes.mustSucceed(() -> bench.adapter().deliver(delivery), first -> {
            List<String> before = bench.visible();
            Result second = again(bench, delivery);
            return bench.visible().equals(before)
                    ? second
                    : Result.failed("before " + before + ", then " + bench.visible());
        });
    }

    private Result takenAtOnce(SftpBench bench) {
        bench.server().takeAtOnce(".ready");
        return Outcomes.mustSucceed(() -> bench.adapter().deliver(delivery(bench)), acknowledged -> Result.passed());
    }

    private Result otherContent(SftpBench bench) {
        Delivery delivery = delivery(bench);
        return Outcomes.mustSucceed(
                () -> bench.adapter().deliver(delivery),
                first -> Outcomes.mustFail(() -> bench.adapter().deliver(bench.under(delivery.id(), other)), REFUSED));
    }

    private Delivery delivery(SftpBench bench) {
        return bench.delivery(application);
    }

    private static Result again(SftpBench bench, Delivery delivery) {
        return Outcomes.mustSucceed(
                () -> bench.adapter().deliver(Deliveries.again(delivery)),
                acknowledged -> Result.of(
                        bench.visible().stream()
                                .anyMatch(name -> name.startsWith(delivery.id().toString())),
                        "acknowledged, and nothing is there"));
    }

    private static Result nothingThere(SftpBench bench, Result failed) {
        return failed instanceof Result.Passed && !bench.visible().isEmpty()
                ? Result.failed("a failure, and in the folder there is " + bench.visible())
                : failed;
    }
}
