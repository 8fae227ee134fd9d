package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.transport.mail.smime.Opener;
import be.cpasonline.hub.transport.mail.smime.Pem;
import be.cpasonline.hub.workbench.mail.MailServer;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mail server with the centre's mailbox, and the keys of both sides, which stand in for the package's own. */
final class MailBench implements AutoCloseable {
    private static final String CENTRE = "centre@package.example";
    private static final String HUB = "hub@hub.example";
    private static final String PASSWORD = "mail-bench";

    private final Subject subject;
    private final Path place;

    private final Instant now = Clock.systemUTC().instant();
    private final MailKeys keys;
    private final MailServer server;

    MailBench(Subject subject) {
        this.subject = subject;
        this.place = subject.laboratory().workplace("mail-" + UuidCreator.getTimeOrderedEpoch());
        this.keys = subject.laboratory().mailKeys();
        this.server = new MailServer("127.0.0.1", 0, 0, place, now);
        server.register(CENTRE, PASSWORD);
        server.register(HUB, PASSWORD);
    }

    /** The adapter as a hub opens it for this server. */
    PackageAdapter adapter() {
        return adapter(Map.of());
    }

    /** The same with other options. */
    PackageAdapter adapter(Map<String, Object> changes) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("host", "localhost");
        options.put("port", server.smtpPort());
        options.put("security", "TLS");
        options.put(
                "trustedCertificates", "file:" + MailServer.identity(place, now).certificate());
        options.put("username", HUB);
        options.put("password", secret("password", PASSWORD));
        options.put("from", HUB);
        options.put("to", CENTRE);
        options.put("certificate", "file:" + keys.centre().certificate());
        options.put("signingCertificate", "file:" + keys.hub().certificate());
        options.put("signingKey", "file:" + keys.hub().key());
        options.put("mailboxHost", "localhost");
        options.put("mailboxPort", server.imapPort());
        options.put("mailboxSecurity", "TLS");
        options.put("mailboxUsername", HUB);
        options.put("mailboxPassword", secret("password", PASSWORD));
        options.put("connectTimeout", "3s");
        options.put("totalTimeout", "20s");
        options.putAll(changes);
        return subject.elsewhere(options);
    }

    /** A delivery of the package. */
    Delivery delivery(RegisteredApplication application) {
        return Deliveries.of(subject, application);
    }

    /** A reference to a secret. */
    String secret(String name, String value) {
        try {
            return "file:" + Files.writeString(place.resolve(name), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A certificate that is none of the server's. */
    String otherCertificate() {
        return "file:" + keys.other().certificate();
    }

    /** A certificate whose last day was yesterday. */
    String expiredCertificate() {
        return "file:" + keys.expired().certificate();
    }

    /** The mails that the centre got, as they were on the wire, and no longer has. */
    List<Received> received() {
        return server.takeMails(CENTRE).stream().map(this::received).toList();
    }

    private Received received(MimeMessage mail) {
        try {
            var opener = new Opener(
                    Optional.of(Pem.key(read(keys.centre().key()))),
                    Pem.certificate(read(keys.hub().certificate())));
            var inside = new ByteArrayOutputStream();
            var signed = opener.open(mail);
            if (signed.isPresent()) {
                signed.get().writeTo(inside);
            }
            var outside = new ByteArrayOutputStream();
            mail.writeTo(outside);
            return new Received(mail.getMessageID(), text(outside), signed.map(part -> text(inside)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A mail.
     *
     * @param outside what anybody on its way can read
     * @param inside what the centre's key opens, where the hub signed it
     */
    record Received(String messageId, String outside, Optional<String> inside) {}

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
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
}
