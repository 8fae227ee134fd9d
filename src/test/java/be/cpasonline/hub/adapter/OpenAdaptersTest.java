package be.cpasonline.hub.adapter;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.adapter.code.CodeSettings;
import be.cpasonline.hub.adapter.code.PackageCode;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Option;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenAdaptersTest {
    @TempDir
    Path root;

    private final Transport transport = new Transport("paper");

    @BeforeEach
    void folder() {
        Path folder = copy("_template", root, "mine");
        edit(folder, "adapter.yaml", "transport: rest", "transport: paper");
        edit(folder, "adapter.yaml", "path: /applications", "from: folder\n  also: folder");
    }

    @Test
    void aCentresOptionsGoBeforeThoseOfTheFolder() {
        try (var hub = hub()) {
            hub.packages().adapter(hub.inForce("mine"), Map.of("from", "centre"));

            assertThat(transport.opened).singleElement().satisfies(context -> {
                assertThat(context.options()).isEqualTo(new Options("centre", "folder", "by default"));
                assertThat(context.packageName()).isEqualTo("mine");
            });
        }
    }

    @Test
    void anAdapterIsOpenedOnceForEachSetOfOptionsAndClosedAtTheEnd() {
        try (var hub = hub()) {
            CasePackage mine = hub.inForce("mine");
            Adapter first = hub.packages().adapter(mine, Map.of("from", "a"));

            assertThat(hub.packages().adapter(mine, Map.of("from", "a"))).isSameAs(first);
            assertThat(hub.packages().adapter(mine, Map.of("from", "b"))).isNotSameAs(first);
            assertThat(transport.opened).hasSize(2);
            assertThat(transport.closed).isZero();
        }
        assertThat(transport.closed).isEqualTo(2);
    }

    @Test
    void optionsThatCannotWorkAreTheOperatorsToMend() {
        try (var hub = hub()) {
            CasePackage mine = hub.inForce("mine");
            assertThatThrownBy(() -> hub.packages().adapter(mine, Map.of("form", "centre")))
                    .isInstanceOfSatisfying(
                            AdapterFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED))
                    .hasMessageContaining("did you mean 'from'?");
        }
    }

    @Test
    void whatCannotBeOpenedIsTheOperatorsToMendWhateverItSays() {
        try (var hub = hub()) {
            CasePackage mine = hub.inForce("mine");
            transport.opening = () -> {
                throw new AdapterFailure(FailureKind.TRANSIENT, "licence", "Busy.", "no licence is free");
            };
            assertThat(notOpened(hub, mine)).satisfies(failure -> {
                assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
                assertThat(failure.code()).isEqualTo("licence");
                assertThat(failure.detail()).contains("no licence is free");
            });
            transport.opening = () -> {
                throw new NullPointerException("Peeters");
            };
            assertThat(notOpened(hub, mine)).satisfies(failure -> {
                assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
                assertThat(failure.detail()).contains("NullPointerException").doesNotContain("Peeters");
            });
        }
    }

    private static AdapterFailure notOpened(TestPackages hub, CasePackage casePackage) {
        return catchThrowableOfType(AdapterFailure.class, () -> hub.packages().adapter(casePackage, Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongAnswers")
    void anAnswerThatCannotBeWrittenDownIsADefect(String said, Supplier<Acknowledgement> answer) {
        try (var hub = hub()) {
            Adapter adapter = hub.packages().adapter(hub.inForce("mine"), Map.of());
            transport.answer = answer;

            AdapterFailure failure = catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(Deliveries.of()));
            assertThat(failure.kind()).isEqualTo(FailureKind.DEFECT);
            assertThat(failure.code()).isEqualTo("answeredWrongly");
            assertThat(failure.detail()).contains(said);
        }
    }

    @SuppressWarnings({"NullAway", "NullOptional"}) // what a vendor's code may do
    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                wrong("null for an acknowledgement", () -> null),
                wrong("without a stage", () -> new Acknowledgement(null, Optional.empty())),
                wrong("null for its reference", () -> new Acknowledgement(Acknowledgement.Stage.FILED, null)),
                wrong(
                        "the character NUL in the reference",
                        () -> new Acknowledgement(Acknowledgement.Stage.FILED, Optional.of("M-\0"))),
                wrong("a failure without a kind", () -> {
                    throw new AdapterFailure(null, "code", "Sentence.", "detail");
                }),
                wrong("null for the code of a failure", () -> {
                    throw new AdapterFailure(FailureKind.REFUSED, null, "Sentence.", "detail");
                }));
    }

    private static Arguments wrong(String said, Supplier<Acknowledgement> answer) {
        return Arguments.of(said, answer);
    }

    @Test
    void whatTheFolderDoesNotDeclareIsRefusedBeforeAnythingIsSent() {
        try (var hub = hub()) {
            Adapter adapter = hub.packages().adapter(hub.inForce("mine"), Map.of());

            assertThatThrownBy(() -> adapter.deliver(Deliveries.test())).hasMessageContaining("TEST_MODE");
            assertThatThrownBy(
                            () -> adapter.deliver(Deliveries.of(Deliveries.document(0, InputStream::nullInputStream))))
                    .hasMessageContaining("DOCUMENTS");
            assertThat(transport.delivered).isEmpty();

            adapter.deliver(Deliveries.of());
            assertThat(transport.delivered).hasSize(1);
        }
    }

    @Test
    void whatTheFolderDeclaresIsLetThrough() {
        edit(root.resolve("mine"), "adapter.yaml", "capabilities: []", "capabilities: [TEST_MODE, DOCUMENTS]");
        try (var hub = hub()) {
            Adapter adapter = hub.packages().adapter(hub.inForce("mine"), Map.of());

            adapter.deliver(Deliveries.test());
            adapter.deliver(Deliveries.of(Deliveries.document(0, InputStream::nullInputStream)));
            assertThat(transport.delivered).hasSize(2);
        }
    }

    @Test
    void twoTransportsWithOneIdAreRefused() {
        assertThatThrownBy(() -> new AdapterProviders(
                        Stream.of(transport, new Transport("paper")),
                        new PackageCode(new CodeSettings(Duration.ofSeconds(10), Duration.ofMinutes(1)))))
                .hasMessageContaining("Two transports have the id 'paper'");
    }

    @Test
    void theBuiltInTransportsAreFound() {
        try (var hub = hub()) {
            assertThat(hub.bean(AdapterProviders.class).ids())
                    .containsExactly("mail", "paper", "pull", "rest", "sftp", "soap");
        }
    }

    private TestPackages hub() {
        return new TestPackages(root, Map.of(), transport);
    }

    private record Options(
            String from,
            String also,
            @Option(title = "", byDefault = "by default") String third) {}

    /** A transport that writes down what happens to it. */
    private static final class Transport implements AdapterProvider {
        private final String id;
        private final List<AdapterContext> opened = new ArrayList<>();
        private final List<Delivery> delivered = new ArrayList<>();
        private int closed;
        private Runnable opening = () -> {};
        private Supplier<Acknowledgement> answer =
                () -> new Acknowledgement(Acknowledgement.Stage.FILED, Optional.empty());

        Transport(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int spiVersion() {
            return SPI_VERSION;
        }

        @Override
        public AdapterDescription describe() {
            return new AdapterDescription("Paper", Options.class, Set.of(Capability.TEST_MODE, Capability.DOCUMENTS));
        }

        @Override
        public Adapter open(AdapterContext context) {
            opening.run();
            opened.add(context);
            return new Adapter() {
                @Override
                public Acknowledgement deliver(Delivery delivery) {
                    delivered.add(delivery);
                    return answer.get();
                }

                @Override
                public String destination() {
                    return "test://here";
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }
    }
}
