package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.transport.mail.MailOptions.Cipher;
import be.cpasonline.hub.transport.mail.MailOptions.Language;
import be.cpasonline.hub.transport.mail.MailOptions.Security;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Options as a test wants them: everything encrypted, and a mailbox. */
final class MailTestOptions {
    static final String HUB = "hub@hub.example";
    static final String CENTRE = "ocmw@centre.example";
    static final String PASSWORD = "a password";

    String host = "localhost";
    int port;
    int mailboxPort = 993;
    Security security = Security.TLS;
    String to = CENTRE;
    Language language = Language.NL;
    Cipher cipher = Cipher.AES_256_GCM;
    int maxBytes = 10_000_000;
    Duration totalTimeout = Duration.ofSeconds(20);

    Secret mailboxPassword = new Secret("env:PASSWORD", () -> PASSWORD);
    SelfSigned hub = MailTestKeys.hub();

    @Nullable Secret password = new Secret("env:PASSWORD", () -> PASSWORD);

    @Nullable Secret trusted = MailTestKeys.secret(MailTestKeys.server().certificate());

    @Nullable String testMark;

    @Nullable Secret certificate = MailTestKeys.secret(MailTestKeys.centre().certificate());

    @Nullable Secret answersSignedBy;

    MailOptions build() {
        return new MailOptions(
                host,
                port,
                security,
                password == null ? null : HUB,
                password,
                trusted,
                HUB,
                to,
                language,
                testMark,
                certificate,
                cipher,
                MailTestKeys.secret(hub.certificate()),
                MailTestKeys.secret(hub.key()),
                30,
                "https://hub.example/inbox",
                maxBytes,
                Duration.ofSeconds(5),
                totalTimeout,
                2,
                "INBOX",
                "localhost",
                mailboxPort,
                Security.TLS,
                HUB,
                mailboxPassword,
                "hub-archive",
                "hub-errors",
                Duration.ZERO,
                answersSignedBy);
    }

    MailAdapter adapter() {
        return new MailAdapter(build(), Clock.systemUTC());
    }
}
