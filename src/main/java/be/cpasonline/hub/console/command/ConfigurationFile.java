package be.cpasonline.hub.console.command;

import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.OnDisk;
import be.cpasonline.hub.version.Subject;
import be.cpasonline.hub.version.Subject.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A file that carries a configuration from one installation to another: a ZIP of {@code adapters/} and {@code config/} as
 * they would stand on a disk. It holds no secrets, since secrets are references.
 */
final class ConfigurationFile {
    private static final int MOST_BYTES = 64 << 20;

    private ConfigurationFile() {}

    static void write(Path file, SortedMap<Subject, FolderContent> contents) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<Subject, FolderContent> each : contents.entrySet()) {
                for (Map.Entry<String, byte[]> part : each.getValue().files().entrySet()) {
                    zip.putNextEntry(new ZipEntry(folder(each.getKey()) + part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written.", e);
        }
    }

    /** What stands in such a file. */
    static SortedMap<Subject, OnDisk> read(Path file) {
        Map<Subject, Map<String, byte[]>> found = new HashMap<>();
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] content = zip.readNBytes(left + 1);
                    left -= content.length;
                    if (left < 0) {
                        throw new IOException("it holds more than 64 MiB");
                    }
                    take(entry.getName(), content, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read as a file of './hub activate --export'.", e);
        }
        var contents = new TreeMap<Subject, OnDisk>();
        found.forEach((subject, files) -> contents.put(subject, OnDisk.good(FolderContent.of(files))));
        return contents;
    }

    private static void take(String path, byte[] content, Map<Subject, Map<String, byte[]>> found) throws IOException {
        for (Kind kind : Kind.values()) {
            if (path.startsWith(kind.folder() + "/")) {
                String below = path.substring(kind.folder().length() + 1);
                int end = kind == Kind.PACKAGE ? below.indexOf('/') : below.lastIndexOf('.');
                if (end > 0) {
                    String inside = kind == Kind.PACKAGE ? below.substring(end + 1) : below;
                    found.computeIfAbsent(new Subject(kind, below.substring(0, end)), unseen -> new HashMap<>())
                            .put(inside, content);
                    return;
                }
            }
        }
        throw new IOException(path + " belongs to nothing that can be put in force");
    }

    private static String folder(Subject subject) {
        return subject.kind().folder() + "/" + (subject.kind() == Kind.PACKAGE ? subject.name() + "/" : "");
    }
}
