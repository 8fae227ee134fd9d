package be.cpasonline.hub.workbench.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a simulated package notes beside its dossiers, a value for a key; in a file where one is given. Safe for threads. */
final class Notes {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Optional<Path> memory;

    Notes(Optional<Path> memory) {
        this.memory = memory;
        memory.filter(Files::exists).ifPresent(this::recall);
    }

    /** Beside the file of the dossiers. */
    static Notes beside(Optional<Path> dossiers) {
        return new Notes(dossiers.map(file -> file.resolveSibling(file.getFileName() + ".notes")));
    }

    /** Notes it unless the key has a value; whether it is new. Neither may hold a tab or an end of line. */
    synchronized boolean note(String key, String value) {
        if (values.containsKey(key)) {
            return false;
        }
        memory.ifPresent(file -> write(file, key + "\t" + value + "\n"));
        values.put(key, value);
        return true;
    }

    synchronized Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private static void write(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recall(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\t", -1);
                values.put(fields[0], fields[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
