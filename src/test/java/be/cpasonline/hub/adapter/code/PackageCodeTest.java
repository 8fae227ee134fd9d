package be.cpasonline.hub.adapter.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

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
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
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

    private static final CodeSettings PATIENT = new CodeSettings(Duration.ofSeconds(10), Duration.ofMinutes(1));
    /** Where it is waited until the limit for loading and closing runs out. */
    private static final CodeSettings HURRIED = new CodeSettings(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private PackageCode code = new PackageCode(PATIENT);
    private final Map<String, byte[]> jars = new HashMap<>();

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
    void aCallThatDoesNotEndIsGivenUp() {
        code = new PackageCode(new CodeSettings(Duration.ofSeconds(10), Duration.ofSeconds(1)));
        AdapterFailure failure = failure("""
                try {
                    new java.util.concurrent.CountDownLatch(1).await();
                    return null;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                """);

        assertThat(failure.kind()).isEqualTo(FailureKind.DEFECT);
        assertThat(failure.detail()).contains("did not end within 1 s");
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

    @Test
    void aJarOfALaterJavaSaysSo() {
        assertThat(unusable(Jar.ofLaterJava(folder, "Own", provider(FILED)))).contains("UnsupportedClassVersionError");
    }

    @Test
    void whatFailsHangsOrForgetsThreadsWhileItIsLoadedSaysSo() {
        assertThat(unusable(loading("throw new IllegalStateException(\"no licence\");")))
                .contains("IllegalStateException")
                .contains("no licence");
        code.destroy();
        code = new PackageCode(HURRIED);
        assertThat(unusable(loading(
                        "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { return; } }")))
                .contains("did not end within");
        assertThat(unusable(loading(
                        "new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.parkNanos(1000000000L); Thread.interrupted(); } },"
                                + " \"forgotten\").start();")))
                .contains("forgotten");
    }

    @Test
    void whatWasTooSlowOnceIsLoadedTheNextTime() {
        code = new PackageCode(HURRIED);
        byte[] jar = loading("""
                if (System.setProperty("be.cpasonline.hub.test.loaded", "once") == null) {
                    try {
                        new java.util.concurrent.CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                """);
        var content = FolderContent.of(Map.of("lib/own.jar", jar));
        try {
            assertThat(unusable(jar)).contains("did not end within");
            assertThat(code.transport("own", content, "own")).isPresent();
        } finally {
            System.clearProperty("be.cpasonline.hub.test.loaded");
        }
    }

    @Test
    void threadsThatItLeavesBehindAreNamed() {
        code = new PackageCode(HURRIED);
        Adapter adapter = adapter("""
                Thread thread = new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.parkNanos(1000000000L); Thread.interrupted(); } }, "forgotten");
                thread.setDaemon(true);
                thread.start();
                return new Acknowledgement(Acknowledgement.Stage.FILED, Optional.empty());
                """);
        adapter.deliver(Deliveries.of());

        assertThat(catchThrowableOfType(AdapterFailure.class, adapter::close).detail())
                .contains("left 1 threads behind: forgotten");
    }

    @Test
    void itsClassLoaderGoesWhenNobodyUsesTheVersionAnyMore() {
        WeakReference<ClassLoader> loader = usedForAWhile();

        await().until(() -> {
            System.gc();
            return loader.refersTo(null);
        });
    }

    private WeakReference<ClassLoader> usedForAWhile() {
        AdapterProvider provider = transport(FILED);
        var loader = new WeakReference<>(provider.describe().options().getClassLoader());
        Adapter adapter = open(provider);
        adapter.deliver(Deliveries.of());
        System.gc();
        assertThat(transport(FILED).describe().options().getClassLoader())
                .as("loaded once while it is in use")
                .isSameAs(loader.get());
        adapter.close();
        return loader;
    }

    private String unusable(byte[] jar) {
        var content = FolderContent.of(Map.of("lib/own.jar", jar));
        CodeUnusable why = catchThrowableOfType(CodeUnusable.class, () -> code.transport("own", content, "own"));
        return String.valueOf(why.getMessage());
    }

    /** A jar whose transport does something when it is made. */
    private byte[] loading(String body) {
        String source =
                provider(FILED).replace("public String id()", "public Own() { " + body + " }\npublic String id()");
        return Jar.of(folder.resolve("v" + body.hashCode()), "Own", source);
    }

    private AdapterFailure failure(String body) {
        Adapter adapter = adapter(body);
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(Deliveries.of()));
    }

    private Adapter adapter(String body) {
        return open(transport(body));
    }

    private AdapterProvider transport(String body) {
        // the same name for each: they must not see each other
        byte[] jar = jars.computeIfAbsent(
                body, absent -> Jar.of(folder.resolve("v" + body.hashCode()), "Own", provider(body)));
        return code.transport("own", FolderContent.of(Map.of("lib/own.jar", jar)), "own")
                .orElseThrow();
    }

    private static Adapter open(AdapterProvider provider) {
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
