package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.transport.mail.smime.Opener;
import be.cpasonline.hub.transport.mail.smime.Pem;
import be.cpasonline.hub.transport.mail.smime.Sealed;
import be.cpasonline.hub.transport.mail.smime.Sealer;
import be.cpasonline.hub.transport.mail.smime.Signer;
import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.mail.MailServer;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The mailbox of the simulated Linde, and the hub's, on one server. Mails are opened, and answers sealed, as S/MIME. */
final class LindePost implements AutoCloseable {
    static final String PASSWORD = "linde-post";
    static final String ADDRESS = "ocmw@linde.example";
    static final String HUB = "hub@hub.example";

    private final MailServer server;
    private final Opener opener;
    private final Sealer sealer;

    LindePost(Ports ports, Path keys, Clock clock) {
        server = new MailServer(
                System.getProperty(PackageServer.ADDRESS, "127.0.0.1"),
                ports.smtp(),
                ports.imap(),
                keys,
                clock.instant());
        server.register(ADDRESS, PASSWORD);
        server.register(HUB, PASSWORD);
        SelfSigned own = DemoKeys.linde(keys, clock.instant());
        PrivateKey key = Pem.key(read(own.key()));
        X509Certificate hub =
                Pem.certificate(read(DemoKeys.hub(keys, clock.instant()).certificate()));
        opener = new Opener(Optional.of(key), hub);
        sealer = new Sealer(new Signer(Pem.certificate(read(own.certificate())), key, clock), hub, true);
    }

    /** What the hub sent since the last time; what is not the hub's, or for somebody else, is thrown away. */
    List<Received> received() {
        return server.takeMails(ADDRESS).stream()
                .flatMap(mail -> opened(mail).stream())
                .toList();
    }

    private Optional<Received> opened(MimeMessage mail) {
        try {
            Optional<MimePart> signed = opener.open(mail);
            if (signed.isEmpty()) {
                return Optional.empty();
            }
            var parts = new MimeMultipart(signed.get().getDataHandler().getDataSource());
            String payload = "";
            int others = 0;
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart part = parts.getBodyPart(index);
                if (part.isMimeType("application/json") && payload.isEmpty()) {
                    payload = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } else {
                    others++;
                }
            }
            return Optional.of(new Received(
                    mail.getMessageID(),
                    header(mail, "X-CPAS-Delivery"),
                    header(mail, "X-CPAS-Test").equals("yes"),
                    payload,
                    others - Received.LETTER_AND_PAPER));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers a mail with a report. */
    void answer(String mail, String report) {
        try {
            Sealed sealed = sealer.seal(("Content-Type: application/json; charset=utf-8\r\n"
                            + "Content-Transfer-Encoding: 8bit\r\n\r\n" + report + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(ADDRESS);
            message.setRecipients(MimeMessage.RecipientType.TO, HUB);
            message.setSubject("Antwoord");
            message.setHeader("In-Reply-To", mail);
            message.setDataHandler(new DataHandler(new ByteArrayDataSource(sealed.content(), sealed.mediaType())));
            message.setHeader("Content-Type", sealed.mediaType() + "; smime-type=" + sealed.type());
            message.setHeader("Content-Transfer-Encoding", "base64");
            message.saveChanges();
            server.deliver(HUB, message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int smtpPort() {
        return server.smtpPort();
    }

    int imapPort() {
        return server.imapPort();
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name, null)).orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /**
     * A mail of the hub, opened.
     *
     * @param mail its Message-ID
     * @param key of the delivery
     * @param documents how many came along
     */
    record Received(String mail, String key, boolean test, String payload, int documents) {
        static final int LETTER_AND_PAPER = 2;
    }

    /**
     * Where the server listens.
     *
     * @param smtp for mails, over TLS
     * @param imap for who reads them, over TLS
     */
    record Ports(int smtp, int imap) {}
}
