package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.platform.time.Brussels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The dossiers of the simulated package, by idempotency key; in a file too where one is given. Safe for many threads. */
final class Dossiers {
    private final Map<String, Dossier> byKey = new LinkedHashMap<>();
    private final Optional<Path> memory;
    private final Clock clock;
    private final String numbers;

    /**
     * Remembers.
     *
     * @param numbers how its numbers look: a format of year and number
     */
    Dossiers(Optional<Path> memory, Clock clock, String numbers) {
        this.memory = memory;
        this.clock = clock;
        this.numbers = numbers;
        memory.filter(Files::exists).ifPresent(this::recall);
    }

    /** Opens a dossier, or finds the one that the key opened before. It is remembered once this returns. */
    synchronized Dossier take(String key, int documents) {
        Dossier known = byKey.get(key);
        Dossier dossier = known == null ? new Dossier(key, nextNumber(), documents, 1) : known.again();
        memory.ifPresent(file -> write(file, dossier));
        byKey.put(key, dossier);
        return dossier;
    }

    /** Opens a dossier, whatever was opened with the same key before: for a package that honours no key. */
    synchronized Dossier open(String key) {
        String free = key;
        for (int again = 2; byKey.containsKey(free); again++) {
            free = key + "#" + again;
        }
        return take(free, 0);
    }

    /** The first dossier that came with a key. */
    synchronized Optional<Dossier> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** A dossier by its number. */
    synchronized Optional<Dossier> numbered(String number) {
        return byKey.values().stream()
                .filter(dossier -> dossier.dossierNumber().equals(number))
                .findFirst();
    }

    /** One more document belongs to a dossier. */
    synchronized void addDocument(Dossier dossier) {
        var more =
                new Dossier(dossier.key(), dossier.dossierNumber(), dossier.documents() + 1, dossier.timesReceived());
        memory.ifPresent(file -> write(file, more));
        byKey.put(more.key(), more);
    }

    synchronized List<Dossier> all() {
        return List.copyOf(byKey.values());
    }

    private String nextNumber() {
        int year = clock.instant().atZone(Brussels.ZONE).getYear();
        return String.format(Locale.ROOT, numbers, year, byKey.size() + 1);
    }

    /** One line for each reception: the last line of a key is what is known about it. */
    private static void write(Path file, Dossier dossier) {
        String line = String.join(
                "\t",
                dossier.key(),
                dossier.dossierNumber(),
                String.valueOf(dossier.documents()),
                String.valueOf(dossier.timesReceived()));
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recall(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\t", -1);
                byKey.put(
                        fields[0],
                        new Dossier(fields[0], fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
