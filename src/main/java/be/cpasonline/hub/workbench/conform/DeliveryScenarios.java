package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.FailureKind;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What the package itself does with deliveries: these need somebody to deliver to. */
final class DeliveryScenarios {
    private static final String READ = "Who acts next";
    private static final String NOBODY = "there is nobody to deliver to: give --settings";
    private static final byte[] PDF = "%PDF-1.4\n%hub\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST = 20 << 20;
    private static final int AT_ONCE = 4;

    private DeliveryScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        RegisteredApplication shortest = Applications.shortest(reader);
        List<Scenario> scenarios = new ArrayList<>();
        Applications.all(reader)
                .forEach(each -> scenarios.add(scenario(
                        "deliver-" + each.name(),
                        "a delivery: " + each.title(),
                        subject -> delivered(subject, subject.delivery(each.application())))));
        for (int count : new int[] {1, 20}) {
            scenarios.add(scenario(
                    "documents-" + count,
                    count + (count == 1 ? " document" : " documents"),
                    subject -> withDocuments(
                            subject,
                            shortest,
                            IntStream.range(0, count)
                                    .mapToObj(number -> document(PDF.length, () -> new ByteArrayInputStream(PDF)))
                                    .toArray(Attachment[]::new))));
        }
        scenarios.add(scenario(
                "document-largest",
                "a document of 20 MiB",
                subject -> withDocuments(subject, shortest, document(LARGEST, Zeros::new))));
        scenarios.add(scenario("same-key", "the same delivery twice", subject -> twice(subject, shortest)));
        scenarios.add(scenario(
                "same-key-parallel", "the same delivery four times at once", subject -> parallel(subject, shortest)));
        scenarios.add(scenario("look-up-unknown", "asked for what it never got", DeliveryScenarios::unknown));
        scenarios.add(scenario("look-up-known", "asked for what it has", subject -> known(subject, shortest)));
        scenarios.add(scenario("test", "a test delivery", subject -> test(subject, shortest)));
        return scenarios;
    }

    private static Scenario scenario(String name, String title, Function<Subject, Result> play) {
        return new Scenario(
                name, title, READ, subject -> subject.reachable() ? play.apply(subject) : Result.notApplicable(NOBODY));
    }

    private static Result delivered(Subject subject, Delivery delivery) {
        return Outcomes.mustSucceed("an acknowledgement", () -> {
            subject.adapter().deliver(delivery);
            return true;
        });
    }

    private static Result withDocuments(Subject subject, RegisteredApplication application, Attachment... documents) {
        return subject.can(Capability.DOCUMENTS)
                ? delivered(subject, subject.delivery(application, documents))
                : undeclared(Capability.DOCUMENTS);
    }

    private static Result twice(Subject subject, RegisteredApplication application) {
        if (!subject.can(Capability.HONOURS_KEY)) {
            return undeclared(Capability.HONOURS_KEY);
        }
        Delivery delivery = subject.delivery(application);
        PackageAdapter adapter = subject.adapter();
        return Outcomes.mustSucceed(
                "the same acknowledgement again",
                () -> adapter.deliver(delivery).equals(adapter.deliver(delivery)));
    }

    private static Result parallel(Subject subject, RegisteredApplication application) {
        if (!subject.can(Capability.HONOURS_KEY)) {
            return undeclared(Capability.HONOURS_KEY);
        }
        Delivery delivery = subject.delivery(application);
        PackageAdapter adapter = subject.adapter();
        return Outcomes.mustSucceed("one reference, however often it came", () -> {
            List<CompletableFuture<Acknowledgement>> calls = IntStream.range(0, AT_ONCE)
                    .mapToObj(call -> CompletableFuture.supplyAsync(() -> adapter.deliver(delivery)))
                    .toList();
            return calls.stream()
                            .map(call -> call.handle((acknowledgement, failure) -> Optional.ofNullable(acknowledgement))
                                    .join())
                            .flatMap(Optional::stream)
                            .map(Acknowledgement::theirReference)
                            .distinct()
                            .count()
                    == 1;
        });
    }

    private static Result unknown(Subject subject) {
        return subject.adapter()
                .recognises()
                .map(asked -> Outcomes.mustSucceed(
                        "nothing",
                        () -> asked.find(UuidCreator.getTimeOrderedEpoch()).isEmpty()))
                .orElseGet(() -> undeclared(Capability.RECOGNISES));
    }

    private static Result known(Subject subject, RegisteredApplication application) {
        PackageAdapter adapter = subject.adapter();
        return adapter.recognises()
                .map(asked -> Outcomes.mustSucceed("what it acknowledged", () -> {
                    Delivery delivery = subject.delivery(application);
                    Acknowledgement acknowledged = adapter.deliver(delivery);
                    return asked.find(delivery.id())
                            .map(Acknowledgement::theirReference)
                            .equals(Optional.of(acknowledged.theirReference()));
                }))
                .orElseGet(() -> undeclared(Capability.RECOGNISES));
    }

    /** Undeclared, it must be refused: a test must never become a case. */
    private static Result test(Subject subject, RegisteredApplication application) {
        Delivery real = subject.delivery(application);
        var test = new Delivery(
                real.id(),
                real.attempt(),
                real.kind(),
                real.original(),
                real.application(),
                real.payload(),
                real.attachments(),
                true,
                real.progress());
        return subject.can(Capability.TEST_MODE)
                ? delivered(subject, test)
                : Outcomes.mustFail(() -> subject.adapter().deliver(test), FailureKind.MISCONFIGURED);
    }

    private static Result undeclared(Capability capability) {
        return Result.notApplicable("the folder does not declare " + capability);
    }

    private static Attachment document(long size, Supplier<InputStream> content) {
        var description = new Document(
                UuidCreator.getTimeOrderedEpoch(), DocumentKind.BILL, "facture.pdf", "application/pdf", size, null);
        return new Attachment(description, content);
    }

    /** As many zeros as the largest document has. */
    private static final class Zeros extends InputStream {
        private int left = LARGEST;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = Math.min(left, length);
            Arrays.fill(bytes, offset, offset + given, (byte) 0);
            left -= given;
            return given;
        }
    }
}
