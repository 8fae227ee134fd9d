package be.cpasonline.hub.workbench.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Where the demo, or the drill, keeps its data; one at a time holds it. */
public final class DemoFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path root;
    private final FileLock lock;

    private DemoFolder(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder, and makes it where it does not exist. The system frees it again even if this process is killed. */
    public static DemoFolder take(Path root) {
        try {
            Files.createDirectories(root);
            FileLock lock = lock(root);
            if (lock == null) {
                throw new DemoProblem("another demo or drill runs on the folder " + root
                        + "; stop it there with Ctrl-C, or choose another folder with --data.");
            }
            return new DemoFolder(root, lock);
        } catch (IOException e) {
            throw new DemoProblem("the folder " + root
                    + " cannot be written; change its owner or its rights, or choose another with --data.");
        }
    }

    // The channel lives as long as its lock.
    @SuppressWarnings("resource")
    private static @Nullable FileLock lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    /**
     * Takes the folder and removes what an earlier run left in it; refuses one that holds anything else.
     *
     * @param mark the file that tells such a folder from others; made here
     * @param what kind of run it is for, for people
     */
    public static DemoFolder emptied(Path root, String mark, String what) {
        DemoFolder folder = take(root);
        try {
            List<Path> left = leftIn(root);
            if (!left.isEmpty() && !Files.exists(folder.file(mark))) {
                throw new DemoProblem("the folder " + root + " holds something else than an earlier " + what
                        + "; choose an empty one with --data.");
            }
            for (Path each : left) {
                FileSystemUtils.deleteRecursively(each);
            }
            Files.createFile(folder.file(mark));
            return folder;
        } catch (IOException e) {
            throw new DemoProblem(
                    "the folder " + root + " cannot be emptied; remove it, or choose another with --data.");
        }
    }

    private static List<Path> leftIn(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> !file.endsWith(LOCK)).toList();
        }
    }

    /** A file or folder in it. */
    public Path file(String name) {
        return root.resolve(name);
    }

    /** Writes lines into a file; nobody but the owner may read it. */
    public Path write(String name, Stream<String> lines) {
        Path file = file(name);
        try {
            Files.write(file, lines.toList());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file;
        } catch (IOException e) {
            throw new DemoProblem("the file " + file + " cannot be written; change its owner or its rights.");
        }
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new DemoProblem("the folder " + root + " cannot be released: " + e.getMessage());
        }
    }
}
