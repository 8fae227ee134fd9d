package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The workbench laid open as the image lays the hub open, and the file that a hub started from there keeps what it
 * loaded in.
 */
final class StartCache {
    private static final int JDK_THAT_CAN = 25;

    private final Path jar;
    private final Path file;

    private StartCache(Path folder) {
        this.jar = folder.resolve("hub.jar");
        this.file = folder.resolve("hub.aot");
    }

    /** Whether this is a JDK that can keep what it loaded, and runs from the packaged jar, which can be laid open. */
    static boolean possible() {
        return Runtime.version().feature() >= JDK_THAT_CAN && ChildJvm.ownJar().isPresent();
    }

    /** Lays it open: of jars in a jar a JVM keeps nothing. */
    static StartCache in(Path folder) {
        var cache = new StartCache(folder);
        Path output = folder.resolveSibling("lay-out.out");
        try {
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            ChildJvm.ownJar().orElseThrow().toString(),
                            "extract",
                            "--destination",
                            folder.toString(),
                            "--application-filename",
                            cache.jar.getFileName().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (tool.waitFor() != 0) {
                throw new DemoProblem("the hub could not be laid open; " + output + " tells why.");
            }
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoProblem("interrupted.");
        }
    }

    /** What the hub is started from. */
    Path jar() {
        return jar;
    }

    /** The flag with which it writes the file when it ends. */
    List<String> writing() {
        return List.of("-XX:AOTCacheOutput=" + file);
    }

    /** The flag with which it starts from the file. */
    List<String> using() {
        return List.of("-XX:AOTCache=" + file);
    }

    /** Fails where there is no file. */
    void mustExist() {
        if (Files.notExists(file)) {
            throw new DemoProblem("the hub wrote no " + file + "; hub.out beside its folder tells why.");
        }
    }
}
