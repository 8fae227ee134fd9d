package be.cpasonline.hub.adapter.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.spi.AnswerReader;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.version.FolderContent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the code of a package does, it does to that package alone. */
class PackageCodeTest {
    private static final String FILED =
            "return new Acknowledgement(Acknowledgement.Stage.FILED, Optional.of(\"OWN-1\"));";

    @TempDir
    private Path folder;

    private final PackageCode code = new PackageCode();

    @AfterEach
    void close() {
        code.destroy();
    }

    @Test
    void aTransportOfItsOwnDelivers() {
        assertThat(adapter(FILED).deliver(Deliveries.of()).theirReference()).contains("OWN-1");
    }

    @Test
    void itSeesTheContractAndNothingElseOfTheHub() {
        assertThat(failure("""
                try {
                    Class.forName("be.cpasonline.hub.vault.Vault");
                    return new Acknowledgement(Acknowledgement.Stage.FILED, Optional.empty());
                } catch (ClassNotFoundException e) {
                    throw new AdapterFailure(FailureKind.REFUSED, "hidden", "", "");
                }
                """).code()).isEqualTo("hidden");
    }

    @Test
    void whateverItThrowsIsADefectWithoutItsWords() {
        AdapterFailure failure = failure("throw new StackOverflowError(\"Peeters\");");

        assertThat(failure.kind()).isEqualTo(FailureKind.DEFECT);
        assertThat(failure.detail()).contains("StackOverflowError").doesNotContain("Peeters");
    }

    @Test
    void whatItThrowsByTheContractIsThrown() {
        assertThat(failure("throw new AdapterFailure(FailureKind.TRANSIENT, \"busy\", \"\", \"\");")
                        .code())
                .isEqualTo("busy");
    }

    @Test
    void twoVersionsWorkSideBySide() {
        Adapter one = adapter(FILED);
        Adapter other = adapter(FILED.replace("OWN-1", "OWN-2"));

        assertThat(one.deliver(Deliveries.of()).theirReference()).contains("OWN-1");
        assertThat(other.deliver(Deliveries.of()).theirReference()).contains("OWN-2");
    }

    @Test
    void aJarThatCannotBeLoadedSaysWhy() {
        var content = FolderContent.of(Map.of("lib/broken.jar", new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> code.transport("broken", content, "own"))
                .isInstanceOf(CodeUnusable.class)
                .hasMessageContaining("META-INF/services");
    }

    private AdapterFailure failure(String body) {
        Adapter adapter = adapter(body);
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(Deliveries.of()));
    }

    private Adapter adapter(String body) {
        // the same name for each: they must not see each other
        byte[] jar = Jar.of(folder.resolve("v" + body.hashCode()), "Own", provider(body));
        var content = FolderContent.of(Map.of("lib/own.jar", jar));
        AdapterProvider provider = code.transport("own", content, "own").orElseThrow();
        return provider.open(
                new AdapterContext("own", new NoOptions(), new NoFiles(), new NoAnswers(), Clock.systemUTC()));
    }

    private record NoOptions() {}

    private record NoFiles() implements AdapterContext.Files {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.empty();
        }

        @Override
        public List<String> under(String folder) {
            return List.of();
        }
    }

    private record NoAnswers() implements AnswerReader {
        @Override
        public Acknowledgement acknowledgement(Answer answer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AdapterFailure failure(Answer answer, FailureKind unlessTold) {
            throw new UnsupportedOperationException();
        }
    }

    private static String provider(String body) {
        return """
            import be.cpasonline.hub.spi.*;
            import java.util.*;

            public class Own implements AdapterProvider {
                public record Options() {}
                public String id() { return "own"; }
                public int spiVersion() { return 1; }
                public AdapterDescription describe() {
                    return new AdapterDescription("Own", Options.class, Set.of());
                }
                public Adapter open(AdapterContext context) {
                    return new Adapter() {
                        public Acknowledgement deliver(Delivery delivery) { %s }
                        public String destination() { return "own:here"; }
                        public void close() {}
                    };
                }
            }
            """.formatted(body);
    }
}
