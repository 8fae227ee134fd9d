package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Option;
import be.cpasonline.hub.spi.Secret;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Locale;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** Options of {@code mail}. */
record MailOptions(
        @Option(title = "Host of the mail server that takes the hub's mails (SMTP)") @NotBlank String host,

        @Option(title = "Port of that server", byDefault = "587") @Min(1) @Max(65_535) int port,

        @Option(
                title = "How the way to that server is protected: STARTTLS or TLS; NONE sends everything readable for"
                        + " anybody on the way",
                byDefault = "STARTTLS")
        @NotNull Security security,

        @Option(title = "User name at that server, where it wants one") @Nullable String username,

        @Option(title = "Password of that user") @Nullable Secret password,

        @Option(title = "Certificates of the authorities of both servers, PEM; none for those that Java trusts")
        @Nullable Secret trustedCertificates,

        @Option(title = "Address that the hub writes from; bounces go there")
        @NotNull @Pattern(regexp = MailOptions.ADDRESS, message = MailOptions.NO_ADDRESS) String from,

        @Option(title = "Address of the centre")
        @NotNull @Pattern(regexp = MailOptions.ADDRESS, message = MailOptions.NO_ADDRESS) String to,

        @Option(title = "Language of the centre: FR, NL or DE") @NotNull Language language,

        @Option(
                title = "Word that the subject of test mails begins with; without it tests are refused",
                enables = Capability.TEST_MODE)
        @Nullable @Pattern(regexp = "[A-Z]{1,20}", message = "must be one word in capitals") String testMark,

        @Option(title = "Certificate of the centre that mails are encrypted for, PEM; without it only a notice is sent")
        @Nullable Secret certificate,

        @Option(
                title = "How they are encrypted: AES_256_GCM, or AES_256_CBC for older programs",
                byDefault = "AES_256_GCM")
        @NotNull Cipher cipher,

        @Option(title = "Certificate of the hub's key that mails are signed with, PEM") @Nullable Secret signingCertificate,

        @Option(title = "The hub's key that mails are signed with, PEM") @Nullable Secret signingKey,

        @Option(title = "How many days before a certificate ends the hub begins to warn", byDefault = "30")
        @Min(0) @Max(365) int expiryWarningDays,

        @Option(title = "Address of the web inbox, for centres without a certificate")
        @Nullable @Pattern(regexp = "https://[\\x21-\\x7e]{1,300}", message = "must be an https address") String inboxUrl,

        @Option(
                title = "Largest mail that the centre's server takes, in bytes, with everything encoded",
                byDefault = "10000000")
        @Min(10_000) @Max(100_000_000) int maxBytes,

        @Option(title = "Limit for connecting", byDefault = "10s")
        @NotNull @DurationMin(millis = 1)
        @DurationMax(minutes = 5)
        Duration connectTimeout,

        @Option(title = "Limit for a whole delivery", byDefault = "5m")
        @NotNull @DurationMin(millis = 1)
        @DurationMax(minutes = 30)
        Duration totalTimeout,

        @Option(title = "Connections at once", byDefault = "2") @Min(1) @Max(64) int poolSize,

        @Option(
                title = "Folder of the hub's mailbox that bounces and answers come to, INBOX as a rule",
                enables = Capability.REPORTS_STATUS)
        @Nullable @Pattern(regexp = MailOptions.FOLDER, message = MailOptions.NO_FOLDER) String mailbox,

        @Option(title = "Host of the server of that mailbox (IMAP)") @Nullable String mailboxHost,

        @Option(title = "Port of that server", byDefault = "993") @Min(1) @Max(65_535) int mailboxPort,

        @Option(title = "How the way to that server is protected: TLS, STARTTLS or NONE", byDefault = "TLS") @NotNull Security mailboxSecurity,

        @Option(title = "User name of that mailbox") @Nullable String mailboxUsername,

        @Option(title = "Password of that mailbox") @Nullable Secret mailboxPassword,

        @Option(title = "Folder that the hub moves what it took into", byDefault = "hub-archive")
        @NotNull @Pattern(regexp = MailOptions.FOLDER, message = MailOptions.NO_FOLDER) String archiveFolder,

        @Option(
                title = "Folder that the hub moves what it cannot take into, with the reason beside it",
                byDefault = "hub-errors")
        @NotNull @Pattern(regexp = MailOptions.FOLDER, message = MailOptions.NO_FOLDER) String errorFolder,

        @Option(title = "How often the hub looks into the mailbox at most", byDefault = "30s")
        @NotNull @DurationMin(seconds = 0)
        @DurationMax(hours = 1)
        Duration mailboxEvery,

        @Option(title = "Certificate that answers are signed with, PEM; the centre's own where it is another's")
        @Nullable Secret answersSignedBy) {

    /** Without anything that could end a header or an address. */
    static final String ADDRESS =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?";

    static final String NO_ADDRESS = "must be an e-mail address, without a name";
    static final String FOLDER = "[^\\p{Cntrl}*%\"\\\\]{1,100}";
    static final String NO_FOLDER = "must be the name of a folder of the mailbox";

    /** How the way to a server is protected. */
    enum Security {
        /** The connection begins readable and is encrypted before anything is said; else it is broken off. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** Readable for anybody on the way. */
        NONE
    }

    /** How the content is encrypted. */
    enum Cipher {
        /** With a proof that nothing was changed (RFC 5083, RFC 5084). */
        AES_256_GCM,
        /** For programs that know no other. */
        AES_256_CBC
    }

    /** The languages of centres. */
    enum Language {
        FR,
        NL,
        DE;

        Locale locale() {
            return Locale.of(name().toLowerCase(Locale.ROOT));
        }
    }

    @AssertTrue(message = "and password belong together") public boolean isUsernameComplete() {
        return (username == null) == (password == null);
    }

    @AssertTrue(message = "needs signingCertificate and signingKey beside it") public boolean isCertificateComplete() {
        return certificate == null || (signingCertificate != null && signingKey != null);
    }

    @AssertTrue(message = "is needed where there is no certificate") public boolean isInboxUrlThere() {
        return certificate != null || inboxUrl != null;
    }

    @AssertTrue(message = "needs mailboxHost, mailboxUsername and mailboxPassword beside it") public boolean isMailboxComplete() {
        return mailbox == null || (mailboxHost != null && mailboxUsername != null && mailboxPassword != null);
    }

    @AssertTrue(message = "and errorFolder must be two folders besides the mailbox") public boolean isArchiveFolderApart() {
        return !archiveFolder.equals(errorFolder) && !archiveFolder.equals(mailbox) && !errorFolder.equals(mailbox);
    }
}
