package be.cpasonline.hub.adapter;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.adapter.code.Jar;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Another version of a package's code comes into force while the one before delivers. */
class ReplacedCodeTest {
    @TempDir
    private Path root;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);

    @Test
    void whatWasBegunEndsWithTheOldCodeAndThenTheOldCodeGoes() throws Exception {
        folder("", "delivery.progress().once(\"wait\", () -> \"done\");");
        try (var hub = new TestPackages(root, Map.of())) {
            CompletableFuture<String> delivery = deliver(hub);
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            WeakReference<ClassLoader> loader = loader(hub);

            hub.bean(OpenAdapters.class).keepOnly(List.of());
            System.gc();
            assertThat(loader.refersTo(null)).as("while it delivers").isFalse();

            answered.countDown();
            assertThat(delivery.get(60, TimeUnit.SECONDS)).isEqualTo("OWN-1");
            await().until(() -> {
                System.gc();
                return loader.refersTo(null);
            });
        }
    }

    @Test
    void theCheckOfACentreSaysWhatGoesWrongWhenItIsOpened() {
        folder("if (true) throw new NoClassDefFoundError(\"a/library/that/is/not/in/lib\");", "");
        try (var hub = new TestPackages(root, Map.of())) {
            assertThat(hub.bean(CentreOptions.class).problems(hub.inForce("own"), Map.of(), false))
                    .hasEntrySatisfying(
                            "package", problem -> assertThat(problem).contains("NoClassDefFoundError", "Own.open"));
        }
    }

    private CompletableFuture<String> deliver(TestPackages hub) {
        PackageAdapter adapter = hub.packages().adapter(hub.inForce("own"), Map.of());
        return CompletableFuture.supplyAsync(
                () -> adapter.deliver(Deliveries.remembering(this::waiting))
                        .theirReference()
                        .orElseThrow(),
                task -> Thread.ofVirtual().start(task));
    }

    private static WeakReference<ClassLoader> loader(TestPackages hub) {
        return new WeakReference<>(hub.bean(AdapterProviders.class)
                .of(hub.inForce("own"))
                .orElseThrow()
                .describe()
                .options()
                .getClassLoader());
    }

    private String waiting(String step, Supplier<String> work) {
        begun.countDown();
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return work.get();
    }

    private void folder(String opens, String delivers) {
        Path folder = copy("_template", root, "own");
        edit(folder, "adapter.yaml", "transport: rest", "transport: own");
        edit(folder, "adapter.yaml", "path: /applications", "to: box");
        try {
            Path lib = Files.createDirectories(folder.resolve("lib"));
            Files.write(lib.resolve("own.jar"), Jar.of(root.resolve("source"), "Own", """
                import be.cpasonline.hub.spi.*;
                import java.util.*;

                public class Own implements AdapterProvider {
                    public record Options(String to) {}
                    public String id() { return "own"; }
                    public int spiVersion() { return 1; }
                    public AdapterDescription describe() {
                        return new AdapterDescription("Own", Options.class, Set.of());
                    }
                    public Adapter open(AdapterContext context) {
                        %s
                        return new Adapter() {
                            public Acknowledgement deliver(Delivery delivery) {
                                %s
                                return new Acknowledgement(Acknowledgement.Stage.FILED, Optional.of("OWN-1"));
                            }
                            public String destination() { return "own:here"; }
                            public void close() {}
                        };
                    }
                }
                """.formatted(opens, delivers)));
            FileSystemUtils.deleteRecursively(root.resolve("source"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
