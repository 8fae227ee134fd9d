package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
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

    /** A folder in it, with the resources of this package that lie in a folder of that name. */
    Path unpacked(String name) {
        Path folder = folder(name);
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:/" + ClassUtils.classPackageAsResourcePath(Workplace.class) + "/" + name
                            + "/*")) {
                try (InputStream content = file.getInputStream()) {
                    Files.copy(content, folder.resolve(String.valueOf(file.getFilename())));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
