package be.cpasonline.hub.journey;

import be.cpasonline.hub.workbench.process.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Lets the hubs that tests start in processes of their own start in a third of the time: the first test that needs one
 * starts a hub of which the JVM keeps what it loaded, for all that come. Where the JDK cannot keep it (before 25), and with
 * {@code -Dquick-starts=false}, hubs start as ever.
 */
public final class QuickStarts implements BeforeAllCallback {
    private static final int JDK_THAT_CAN = 25;
    private static final Path FOLDER = Path.of("target", "quick-starts");

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(QuickStarts.class))
                .computeIfAbsent(Made.class, absent -> Made.now());
    }

    /** That it was tried, once for all tests of a run. */
    private static final class Made {
        static Made now() {
            boolean wanted = Boolean.parseBoolean(System.getProperty("quick-starts", "true"));
            if (wanted && Runtime.version().feature() >= JDK_THAT_CAN) {
                make(FOLDER.toAbsolutePath());
            }
            return new Made();
        }

        private static void make(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
                Files.createDirectories(folder);
                System.setProperty(ChildJvm.CLASS_PATH, classPath(folder.resolve("classes.jar")));
                Path cache = folder.resolve("hub.aot");
                work(folder.resolve("installation"), cache);
                System.setProperty(ChildJvm.FLAG, "-XX:AOTCache=" + cache);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void work(Path folder, Path cache) throws IOException {
            Files.createDirectories(folder);
            try (var installation = new Installation(folder)) {
                installation.hubFlag("-XX:AOTCacheOutput=" + cache);
                installation.startHub();
                String reference = installation.submit(
                        "first", Files.readString(Path.of("docs/examples/applications/minimal.json")));
                installation.awaitState(reference, "acknowledged");
                installation.endHub();
            }
        }

        /** A JVM keeps what it loaded from jars alone. */
        private static String classPath(Path jar) throws IOException {
            List<String> entries = Arrays.stream(
                            System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                    .toList();
            Path classes = entries.stream()
                    .map(Path::of)
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow();
            pack(classes, jar);
            return entries.stream()
                    .map(entry -> Path.of(entry).equals(classes) ? jar.toString() : entry)
                    .collect(Collectors.joining(File.pathSeparator));
        }

        private static void pack(Path classes, Path jar) throws IOException {
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream packed = new JarOutputStream(file);
                    Stream<Path> found = Files.walk(classes)) {
                for (Path path : found.sorted().toList()) {
                    boolean folder = Files.isDirectory(path);
                    String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                    if (folder && name.isEmpty()) {
                        continue;
                    }
                    packed.putNextEntry(new JarEntry(folder ? name + "/" : name));
                    if (!folder) {
                        Files.copy(path, packed);
                    }
                    packed.closeEntry();
                }
            }
        }
    }
}
