package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.keys.SelfSigned.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who signs in the tests, with keys that are made once for all of them. The hub's day is 23 November 2026. */
enum Parties {
    HUB(Kind.RSA, "2026-11-01T00:00:00Z"),
    VENDOR(Kind.RSA, "2026-11-01T00:00:00Z"),
    /** What the vendor changes to. */
    VENDOR_NEXT(Kind.EC, "2026-11-10T00:00:00Z"),
    /** Known, and past. */
    VENDOR_PAST(Kind.RSA, "2026-01-01T00:00:00Z"),
    /** May not report. */
    READER(Kind.EC, "2026-11-01T00:00:00Z"),
    STRANGER(Kind.RSA, "2026-11-01T00:00:00Z");

    static final Path SYSTEMS = Path.of("target", "soap-parties", "systems");

    Parties(Kind kind, String from) {
        SelfSigned.make(Path.of("target", "soap-parties"), name(), kind, Instant.parse(from), Duration.ofDays(90));
    }

    SelfSigned pair() {
        return SelfSigned.named(Path.of("target", "soap-parties"), name());
    }

    /** The calling systems of the other tests, and those that sign. */
    static void register() {
        try {
            Files.createDirectories(SYSTEMS);
            try (Stream<Path> others = Files.list(Path.of("src/test/resources/systems"))) {
                for (Path other : others.toList()) {
                    Files.writeString(SYSTEMS.resolve(other.getFileName()), Files.readString(other));
                }
            }
            system("soap-vendor", "reportStatuses", VENDOR, VENDOR_NEXT);
            system("soap-vendor-past", "reportStatuses", VENDOR_PAST);
            system("soap-reader", "readDeliveries", READER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void system(String name, String permission, Parties... parties) throws IOException {
        List<String> certificates = Stream.of(parties)
                .map(party -> "\"file:" + party.pair().certificate() + "\"")
                .toList();
        Files.writeString(SYSTEMS.resolve(name + ".yaml"), """
                title: %s
                certificates: %s
                permissions: [%s]
                centres: ["44021"]
                """.formatted(name, certificates, permission));
    }
}
