package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.platform.idempotency.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folders that the simulated Saule and the hub share. */
final class SauleFolders {
    private static final String READY = ".ready";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path requests;
    private final Path taken;
    private final Path returns;

    /** Makes those that are not there. */
    SauleFolders(Path root) {
        requests = made(root, "demandes");
        taken = made(root, "prises");
        returns = made(root, "retours");
        made(root, "essais");
        made(root, "retours-lus");
        made(root, "retours-refuses");
    }

    /** The keys of what is there, whole. */
    List<String> ready() {
        try (Stream<Path> files = Files.list(requests)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(READY))
                    .map(name -> name.substring(0, name.length() - READY.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The payload of what is there; empty where a file is not what the manifest says. */
    Optional<String> payload(String key) {
        Path folder = requests.resolve(key);
        JsonNode manifest = JSON.readTree(folder.resolve("manifest.json").toFile());
        boolean whole = Stream.concat(
                        Stream.of(manifest.path("payload")),
                        manifest.path("documents").valueStream())
                .allMatch(line -> line.path("sha256")
                        .asString("")
                        .equals(digest(folder.resolve(line.path("file").asString()))));
        return whole ? Optional.of(read(folder, manifest.at("/payload/file").asString())) : Optional.empty();
    }

    /** How many documents came along. */
    int documents(String key) {
        return JSON.readTree(requests.resolve(key).resolve("manifest.json").toFile())
                .path("documents")
                .size();
    }

    /** Moves what was taken to where the hub may look for it. */
    void keep(String key) {
        try {
            Path kept = taken.resolve(key);
            if (Files.notExists(kept)) {
                Files.move(requests.resolve(key), kept, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(requests.resolve(key + READY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a report for the hub, whole. */
    void tell(String name, String report) {
        try {
            Path unfinished = Files.writeString(returns.resolve(name + ".part"), report);
            Files.move(unfinished, returns.resolve(name + ".json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(Fingerprint.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            return "";
        }
    }

    private static String read(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path root, String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
