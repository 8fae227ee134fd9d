package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder that is there as long as scenarios are played. */
final class Workplace implements AutoCloseable {
    private final Path root;

    Workplace() {
        try {
            root = Files.createTempDirectory("hub-conform-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in it; made where it is not there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in it, or a folder that is not made. */
    Path place(String name) {
        return root.resolve(name);
    }

    /**
     * Copies a package's folder.
     *
     * @throws DemoProblem where it is none
     */
    static void copy(Path from, Path to) {
        if (!Files.isDirectory(from)) {
            throw new DemoProblem(
                    "there is no folder " + from + "; name a package's folder, for instance adapters/carillon.");
        }
        try {
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
