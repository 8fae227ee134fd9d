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

    private MailTestKeys() {}

    static SelfSigned server() {
        return MailServer.identity(FOLDER, now());
    }

    static SelfSigned hub() {
        return SelfSigned.in(FOLDER, "hub", now());
    }

    static SelfSigned centre() {
        return SelfSigned.in(FOLDER, "centre", now());
    }

    /** One on an elliptic curve. */
    static SelfSigned curve() {
        SelfSigned pair = SelfSigned.named(FOLDER, "curve");
        return Files.exists(pair.key())
                ? pair
                : SelfSigned.make(FOLDER, "curve", Kind.EC, now().minus(Duration.ofDays(1)), Duration.ofDays(3650));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
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
