package be.cpasonline.hub.audit;

import be.cpasonline.hub.audit.store.AuditStore;
import be.cpasonline.hub.audit.store.AuditStore.Line;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what people did, and tells whether what was written down is whole. */
@Service
public class Audit {
    private static final byte[] BEGINNING = new byte[32];

    private final AuditStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Audit(AuditStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Writes a line; when it returns, it is on disk. To be called before what it tells of is done.
     *
     * @param subject what it is done to, without personal data; for one application its id or its reference alone, so
     *     that its person can be told
     */
    public void note(String who, String what, String subject, String reason) {
        transaction.executeWithoutResult(status -> {
            store.lock();
            var last = store.last();
            var entry = new AuditEntry(
                    last.map(line -> line.entry().id()).orElse(0L) + 1,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    who,
                    what,
                    subject,
                    reason);
            store.add(new Line(entry, hash(last.map(Line::hash).orElse(BEGINNING), entry)));
        });
    }

    /** What was done to any of the given subjects, in order. */
    public List<AuditEntry> about(Collection<String> subjects) {
        return store.about(subjects).stream().map(Line::entry).toList();
    }

    /** The last lines, the newest first. */
    public List<AuditEntry> latest(int most) {
        return store.latest(most).stream().map(Line::entry).toList();
    }

    /** The number of the first line that is not as it was written, or that follows a missing one; empty where all is whole. */
    public OptionalLong brokenAt() {
        byte[] before = BEGINNING;
        long number = 0;
        for (Line line : store.all()) {
            number++;
            byte[] hash = hash(before, line.entry());
            if (line.entry().id() != number || !Arrays.equals(hash, line.hash())) {
                return OptionalLong.of(number);
            }
            before = hash;
        }
        return OptionalLong.empty();
    }

    private static byte[] hash(byte[] before, AuditEntry entry) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(before);
            List.of(
                            String.valueOf(entry.id()),
                            entry.at().toString(),
                            entry.who(),
                            entry.what(),
                            entry.subject(),
                            entry.reason())
                    .forEach(part -> {
                        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                        sha256.update(ByteBuffer.allocate(Integer.BYTES)
                                .putInt(bytes.length)
                                .array());
                        sha256.update(bytes);
                    });
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
