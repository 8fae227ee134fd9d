package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An SFTP server for a package that takes files and has none of its own yet, and what lies there. */
final class FilesTaken implements AutoCloseable {
    private static final int SHOWN = 40;

    private final Path root;
    private final HostKey key;
    private final SftpServer server;

    /** A file, and what it says where a person can read it. */
    record Taken(String path, long size, String text) {}

    /**
     * Starts it.
     *
     * @param root the folder of the files
     * @param keys the folder of the key that it is known by
     */
    FilesTaken(int port, Path root, Path keys, PackageInTheMaking casePackage) {
        this.root = root;
        this.key = HostKey.in(keys);
        try {
            Files.createDirectories(root);
            for (String folder : folders(casePackage)) {
                Files.createDirectories(root.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = new SftpServer("127.0.0.1", port, key, root);
    }

    /** Those that the package's options name: a package has them before the hub comes. */
    private static List<String> folders(PackageInTheMaking casePackage) {
        return casePackage.options().entrySet().stream()
                .filter(option -> option.getKey().toLowerCase(Locale.ROOT).endsWith("folder"))
                .map(option -> String.valueOf(option.getValue()).replaceFirst("^/+", ""))
                .toList();
    }

    /** How a centre reaches it. */
    Map<String, Object> options() {
        return Map.of(
                "host",
                "localhost",
                "port",
                server.port(),
                "hostKeys",
                key.line(),
                "username",
                SftpServer.USER,
                "password",
                "env:SAULE_PASSWORD");
    }

    /** Where the files are on this machine. */
    Path root() {
        return root.toAbsolutePath().normalize();
    }

    /** The newest first. */
    List<Taken> latest() {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(FilesTaken::writtenAt).reversed())
                    .limit(SHOWN)
                    .map(this::taken)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Taken taken(Path file) {
        String path = root.relativize(file).toString();
        try {
            byte[] content = Files.readAllBytes(file);
            return new Taken(path, content.length, FileText.of(path, content));
        } catch (IOException goneMeanwhile) {
            return new Taken(path, 0, "");
        }
    }

    private static long writtenAt(Path file) {
        return file.toFile().lastModified();
    }

    @Override
    public void close() {
        server.close();
    }
}
