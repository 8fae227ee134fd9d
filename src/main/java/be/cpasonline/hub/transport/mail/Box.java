package be.cpasonline.hub.transport.mail;

import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * A mailbox that is open.
 *
 * @param inbox the folder that is emptied
 */
record Box(Store store, Folder inbox) {

    /** Moves a message into another folder, which is made where it is not there. */
    void move(Message message, String to) throws MessagingException {
        Message[] one = {message};
        Folder folder = folder(to);
        if (inbox instanceof IMAPFolder imap && ((IMAPStore) store).hasCapability("MOVE")) {
            imap.moveMessages(one, folder);
        } else {
            inbox.copyMessages(one, folder);
            message.setFlag(Flag.DELETED, true);
            inbox.expunge();
        }
    }

    /** The same for what nobody can take: a note that says why lies there first. */
    void putAside(Message message, String to, String reason) throws MessagingException {
        Message[] note = {note(message, reason)};
        folder(to).appendMessages(note);
        move(message, to);
    }

    private static Message note(Message about, String reason) throws MessagingException {
        var note = new MimeMessage(Session.getInstance(new Properties()));
        note.setSubject("Why the hub could not take a mail", StandardCharsets.UTF_8.name());
        String[] names = about.getHeader("Message-ID");
        if (names != null && names[0].matches("<[\\x21-\\x7e]{1,250}>")) {
            note.setHeader("In-Reply-To", names[0]);
            note.setHeader("References", names[0]);
        }
        note.setText(reason + "\n", StandardCharsets.UTF_8.name());
        note.saveChanges();
        return note;
    }

    private Folder folder(String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }
}
