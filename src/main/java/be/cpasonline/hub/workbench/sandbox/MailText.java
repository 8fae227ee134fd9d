package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.transport.mail.smime.Opener;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.StringJoiner;

/** Makes a mail readable: its head, and each of its parts as a text or as its size. */
final class MailText {
    private static final Session NONE = Session.getInstance(new Properties());

    private final Path folder;
    private final Optional<Opener> opener;

    /**
     * Makes one.
     *
     * @param folder where mails are kept, for whom opens them with other programs
     * @param opener opens what is encrypted for the centre, where its key is at hand
     */
    MailText(Path folder, Optional<Opener> opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /** What it says, by what went over the wire; all of it is kept under its number. */
    String of(long number, byte[] mail) {
        return "[kept in " + kept(number, mail) + "]\n\n" + of(mail);
    }

    private Path kept(long number, byte[] mail) {
        try {
            return Files.write(Files.createDirectories(folder).resolve(number + ".eml"), mail)
                    .toAbsolutePath()
                    .normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String of(byte[] mail) {
        try {
            var message = new MimeMessage(NONE, new ByteArrayInputStream(mail));
            var texts = new StringJoiner("\n\n");
            texts.add(head(message));
            part(message, texts);
            Optional<MimePart> inside = inside(message);
            if (inside.isPresent()) {
                texts.add("== inside, signed by the hub");
                part(inside.get(), texts);
            }
            return texts.toString();
        } catch (MessagingException | IOException e) {
            return "[" + mail.length + " bytes that are no mail]";
        }
    }

    private static String head(MimeMessage message) throws MessagingException {
        List<Header> headers = Collections.list(message.getAllHeaders());
        return String.join(
                "\n",
                headers.stream()
                        .map(header -> header.getName() + ": " + header.getValue())
                        .toList());
    }

    private static void part(Part part, StringJoiner texts) throws MessagingException, IOException {
        String type = type(part);
        if (type.contains("pkcs7") || type.startsWith("application/x-pkcs7")) {
            texts.add("-- " + title(part) + "\n[" + bytes(part).length + " bytes, S/MIME" + kind(part) + "]");
        } else if (part.getContent() instanceof Multipart parts) {
            texts.add("-- " + type + ", " + parts.getCount() + " parts");
            for (int index = 0; index < parts.getCount(); index++) {
                part(parts.getBodyPart(index), texts);
            }
        } else {
            byte[] content = bytes(part);
            texts.add("-- " + title(part) + ", " + content.length + " bytes\n" + BodyText.of(type, content));
        }
    }

    private static String type(Part part) throws MessagingException {
        return part.getContentType().replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String title(Part part) throws MessagingException {
        String name = part.getFileName();
        return type(part) + (name == null ? "" : ", " + name);
    }

    /** Whether a signature, or encrypted and how (RFC 8551, section 3.2.2). */
    private static String kind(Part part) throws MessagingException {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        if (type.contains("authenveloped-data")) {
            return ", encrypted (authEnveloped-data)";
        }
        if (type.contains("enveloped-data")) {
            return ", encrypted (enveloped-data)";
        }
        return type.contains("signature") ? ", a signature" : "";
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private Optional<MimePart> inside(MimeMessage message) throws MessagingException, IOException {
        return opener.isPresent() && type(message).contains("pkcs7-mime")
                ? opener.get().open(message)
                : Optional.empty();
    }

    /** The lines of a mail as they go over the wire, without the dot that a line begins with twice (RFC 5321, 4.5.2). */
    static void line(ByteArrayOutputStream mail, byte[] line) {
        boolean dotted = line.length > 1 && line[0] == '.';
        mail.write(line, dotted ? 1 : 0, line.length - (dotted ? 1 : 0));
        mail.write('\r');
        mail.write('\n');
    }
}
