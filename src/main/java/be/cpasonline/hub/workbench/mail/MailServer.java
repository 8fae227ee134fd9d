package be.cpasonline.hub.workbench.mail;

import be.cpasonline.hub.workbench.keys.SelfSigned;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags.Flag;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes mails over SMTPS and shows them over IMAPS. It knows everybody, and keeps all in memory. */
public final class MailServer implements AutoCloseable {
    static final String NAME = "localhost";

    private final GreenMail server;

    /**
     * Starts it.
     *
     * @param smtpPort where it takes mails; 0 for any
     * @param imapPort where it shows them; 0 for any
     * @param keys where its key is, made where it is not; a JVM uses the first one that it is told of
     */
    public MailServer(String address, int smtpPort, int imapPort, Path keys, Instant now) {
        ServerKey.in(keys, now);
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, address, ServerSetup.PROTOCOL_SMTPS),
            new ServerSetup(imapPort, address, ServerSetup.PROTOCOL_IMAPS)
        });
        server.start();
    }

    /** By what the mail servers of this JVM are known, in a folder; their name is {@code localhost}. */
    public static SelfSigned identity(Path keys, Instant now) {
        return ServerKey.in(keys, now);
    }

    public int smtpPort() {
        return server.getSmtps().getPort();
    }

    public int imapPort() {
        return server.getImaps().getPort();
    }

    /** Gives somebody a mailbox, whose user name is the address. */
    public void register(String address, String password) {
        server.setUser(address, address, password);
    }

    /** What lies in a folder of somebody's, the oldest first. */
    public List<MimeMessage> mails(String address, String folder) {
        GreenMailUser user = user(address);
        return Optional.ofNullable(server.getManagers().getImapHostManager().getFolder(user, folder)).stream()
                .flatMap(found -> found.getMessages().stream())
                .map(StoredMessage::getMimeMessage)
                .toList();
    }

    /** Everything that lies in somebody's inbox, and no longer does. */
    public List<MimeMessage> takeMails(String address) {
        try {
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user(address));
            List<StoredMessage> there = List.copyOf(inbox.getMessages());
            there.forEach(mail -> mail.setFlag(Flag.DELETED, true));
            inbox.expunge();
            return there.stream().map(StoredMessage::getMimeMessage).toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lays a mail into somebody's inbox. */
    public void deliver(String address, MimeMessage mail) {
        user(address).deliver(mail);
    }

    private GreenMailUser user(String address) {
        return server.getManagers().getUserManager().getUser(address);
    }

    @Override
    public void close() {
        server.stop();
    }
}
