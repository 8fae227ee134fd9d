package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.ReportsStatus.Taker;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.FirstFailure;
import be.cpasonline.hub.transport.mail.Post.Fate;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hub's mailbox: what was taken goes into one folder, what nobody can take into another, with the reason beside it. */
final class Mailbox {
    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int AT_ONCE = 200;
    private static final int LONGEST = 5_000_000;

    private final MailOptions options;
    private final Servers servers;
    private final Post post;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private Instant lastLook = Instant.MIN;

    Mailbox(MailOptions options, Servers servers, Post post, Clock clock) {
        this.options = options;
        this.servers = servers;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Hands over what is there, unless somebody looked a moment ago.
     *
     * @throws AdapterFailure where the mailbox cannot be looked into
     */
    void collect(Taker taker) {
        looking.lock();
        try {
            Instant now = clock.instant();
            if (lastLook.equals(Instant.MIN) || !now.isBefore(lastLook.plus(options.mailboxEvery()))) {
                lastLook = now;
                talk(box -> take(box, taker));
            }
        } finally {
            looking.unlock();
        }
    }

    /** Opens it, and no more. */
    void greet() {
        talk(box -> {});
    }

    private void talk(Talk talk) {
        try {
            Timely.work(Deadline.in(options.totalTimeout()), () -> {
                Session session = servers.imap();
                try (Store store = session.getStore("imap")) {
                    store.connect(
                            options.mailboxHost(),
                            options.mailboxPort(),
                            options.mailboxUsername(),
                            options.mailboxPassword() == null
                                    ? null
                                    : options.mailboxPassword().reveal());
                    try (Folder inbox = store.getFolder(options.mailbox())) {
                        inbox.open(Folder.READ_WRITE);
                        talk.with(new Box(store, inbox));
                    }
                }
                return true;
            });
        } catch (MessagingException e) {
            throw MailFailures.notConnected(e);
        }
    }

    /** A mail that makes trouble holds up no other. */
    private void take(Box box, Taker taker) throws MessagingException {
        int count = Math.min(box.inbox().getMessageCount(), AT_ONCE);
        if (count == 0) {
            return;
        }
        var failures = new FirstFailure();
        for (Message message : box.inbox().getMessages(1, count)) {
            failures.in(() -> tryToTake(box, message, taker));
        }
        failures.tell();
    }

    /** While the folder stays open, it is the trouble of this mail. */
    private void tryToTake(Box box, Message message, Taker taker) throws MessagingException {
        try {
            take(box, message, taker);
        } catch (MessageRemovedException e) {
            log.debug("Another hub took a mail ({})", e.getClass().getSimpleName());
        } catch (MessagingException | IOException e) {
            if (!box.inbox().isOpen()) {
                throw new MessagingException("the connection broke", e);
            }
            throw MailFailures.notFetched(e);
        }
    }

    private void take(Box box, Message message, Taker taker) throws MessagingException, IOException {
        Optional<Instant> received =
                Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant);
        Fate fate = message.getSize() > LONGEST
                ? new Fate.NoReport("it is longer than " + LONGEST + " bytes")
                : post.look(bytes(message), received.orElseGet(clock::instant), taker);
        switch (fate) {
            case Fate.Taken taken -> box.move(message, options.archiveFolder());
            case Fate.Refused refused -> box.putAside(message, options.errorFolder(), refused.reason());
            case Fate.NoReport none -> {
                box.putAside(message, options.errorFolder(), none.reason());
                taker.putAside(none.reason());
            }
            case Fate.Left left -> {}
        }
    }

    private static byte[] bytes(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** What is done with the mailbox once it is open. */
    private interface Talk {
        void with(Box box) throws MessagingException;
    }
}
