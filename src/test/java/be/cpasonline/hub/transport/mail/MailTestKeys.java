package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.keys.SelfSigned.Kind;
import be.cpasonline.hub.workbench.mail.MailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keys for mail, made once for all tests. */
final class MailTestKeys {
    static final Path FOLDER = Path.of("target", "mail-keys");

    private static final Instant NOW = Clock.systemUTC().instant();

    private MailTestKeys() {}

    static SelfSigned server() {
        return MailServer.identity(FOLDER, NOW);
    }

    static SelfSigned hub() {
        return SelfSigned.in(FOLDER, "hub", NOW);
    }

    static SelfSigned centre() {
        return SelfSigned.in(FOLDER, "centre", NOW);
    }

    /** One on an elliptic curve. */
    static SelfSigned curve() {
        SelfSigned pair = SelfSigned.named(FOLDER, "curve");
        return Files.exists(pair.key())
                ? pair
                : SelfSigned.make(FOLDER, "curve", Kind.EC, NOW.minus(Duration.ofDays(1)), Duration.ofDays(3650));
    }

    static Secret secret(Path file) {
        return new Secret("file:" + file, () -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
