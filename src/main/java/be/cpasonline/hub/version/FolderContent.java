package be.cpasonline.hub.version;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, or one file, read once: what was checked is what runs, whatever happens on the disk later.
 * Files whose name begins with a dot do not count.
 */
public final class FolderContent {
    private static final int MOST_FILES = 1_000;
    private static final long MOST_BYTES = 16 << 20;

    private final SortedMap<String, byte[]> files;
    private final String version;

    private FolderContent(SortedMap<String, byte[]> files) {
        this.files = files;
        this.version = digest(files);
    }

    /** Files by their path with slashes. */
    public static FolderContent of(Map<String, byte[]> files) {
        return new FolderContent(new TreeMap<>(files));
    }

    /** One file alone. */
    public static FolderContent ofFile(Path file) throws IOException {
        return of(Map.of(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
    }

    /** Reads at most 1,000 files and 16 MiB. */
    public static FolderContent read(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        long bytes = 0;
        for (Path file : filesOf(folder)) {
            byte[] content = Files.readAllBytes(file);
            bytes += content.length;
            if (bytes > MOST_BYTES) {
                throw new IOException("the folder holds more than 16 MiB");
            }
            files.put(relative(folder, file), content);
        }
        return new FolderContent(files);
    }

    /** A file's text, by its path in the folder with slashes; empty where there is no such file. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** All files, by their path with slashes, sorted. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** The paths of all files, sorted. */
    public List<String> all() {
        return List.copyOf(files.keySet());
    }

    /** The paths of all files under a folder of the folder, sorted. */
    public List<String> under(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .toList();
    }

    /** SHA-256 over paths and contents, sorted by path. */
    public String version() {
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FolderContent content && content.version.equals(version);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    @Override
    public String toString() {
        return "FolderContent[" + version + "]";
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> found = walk.filter(Files::isRegularFile)
                    .filter(file -> !hidden(folder.relativize(file)))
                    .limit(MOST_FILES + 1)
                    .toList();
            if (found.size() > MOST_FILES) {
                throw new IOException("the folder holds more than 1,000 files");
            }
            return found;
        }
    }

    private static boolean hidden(Path path) {
        for (Path step : path) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String digest(SortedMap<String, byte[]> files) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                add(sha256, path.getBytes(StandardCharsets.UTF_8));
                add(sha256, content);
            });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each part after its length, so that no two folders give the same sequence of bytes. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
    }
}
