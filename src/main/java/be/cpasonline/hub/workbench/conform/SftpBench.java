package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An SFTP server with the folders of a package, which stands in for the package's own and can be put in trouble. */
final class SftpBench implements AutoCloseable {
    private static final List<String> FOLDERS = List.of(
            "folder", "testFolder", "archiveFolder", "returnFolder", "returnArchiveFolder", "returnErrorFolder");

    private final Subject subject;
    private final Path place;
    private final Path root;
    private final HostKey hostKey;
    private final SftpServer server;

    SftpBench(Subject subject) {
        this.subject = subject;
        this.place = subject.laboratory().workplace("sftp-" + UuidCreator.getTimeOrderedEpoch());
        this.root = place.resolve("root");
        this.hostKey = HostKey.in(place);
        FOLDERS.forEach(option -> subject.option(option).ifPresent(name -> make(folder(String.valueOf(name)))));
        this.server = new SftpServer("127.0.0.1", 0, hostKey, root);
    }

    /** The server itself. */
    SftpServer server() {
        return server;
    }

    /** The adapter as a hub opens it for this server. */
    PackageAdapter adapter() {
        return adapter(Map.of());
    }

    /** The same with other options. */
    PackageAdapter adapter(Map<String, Object> changes) {
        Map<String, Object> options = new LinkedHashMap<>(Map.of(
                "host",
                "localhost",
                "port",
                server.port(),
                "hostKeys",
                hostKey.line(),
                "username",
                SftpServer.USER,
                "password",
                secret("password", SftpServer.PASSWORD),
                "connectTimeout",
                "3s",
                "totalTimeout",
                "20s"));
        options.putAll(changes);
        return subject.elsewhere(options);
    }

    /** A delivery of the package. */
    Delivery delivery(RegisteredApplication application) {
        return Deliveries.of(subject, application);
    }

    /** One with a document of a size. */
    Delivery deliveryWithDocument(int size) {
        return Deliveries.withDocuments(subject, Documents.of(size));
    }

    /** Other content under a key. */
    Delivery under(UUID key, RegisteredApplication application) {
        return Deliveries.under(key, subject, application);
    }

    /** Whether the package takes documents. */
    boolean documents() {
        return subject.can(Capability.DOCUMENTS);
    }

    /** A reference to a secret. */
    String secret(String name, String value) {
        try {
            return "file:" + Files.writeString(place.resolve(name), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that is not the server's. */
    String otherHostKey() {
        return HostKey.in(make(place.resolve("other"))).line();
    }

    /** What the package may look at in the folder: names that do not begin with a point. */
    List<String> visible() {
        try (Stream<Path> files = Files.list(folderOf("folder"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a report where the package would, under a name. */
    void leaveReport(String name, String report) {
        try {
            Files.writeString(folderOf("returnFolder").resolve(name), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is in the folder that an option names. */
    boolean has(String option, String name) {
        return Files.exists(folderOf(option).resolve(name));
    }

    /** Takes the folder for deliveries away. */
    void removeFolder() {
        try {
            Files.delete(folderOf("folder"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why none of it can be played. */
    Optional<String> lacking() {
        return subject.option("folder").isPresent() ? Optional.empty() : Optional.of("needs the option folder");
    }

    private Path folderOf(String option) {
        return folder(subject.option(option).map(String::valueOf).orElse(""));
    }

    private Path folder(String name) {
        return root.resolve(name.replaceFirst("^/+", ""));
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
