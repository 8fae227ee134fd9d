package be.cpasonline.hub.documents;

import be.cpasonline.hub.documents.DocumentSettings.Scan;
import be.cpasonline.hub.documents.store.DocumentStore;
import be.cpasonline.hub.documents.store.SegmentStore;
import be.cpasonline.hub.vault.Vault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** Documents over a test database, and contents that nobody holds in memory. */
public final class TestDocuments {
    private static final Set<String> TYPES =
            Set.of("application/pdf", "text/plain", "image/png", "application/vnd.oasis.opendocument.text");

    private TestDocuments() {}

    /** Takes PDF, PNG, text documents and plain text up to 20 MiB. */
    public static Documents over(DataSource database, Vault vault, Clock clock) {
        return over(database, vault, clock, Scan.NONE);
    }

    /** As {@link #over(DataSource, Vault, Clock)}, and has them scanned. */
    static Documents over(DataSource database, Vault vault, Clock clock, Scan scan) {
        var settings = settings(scan);
        var documents = new DocumentStore(new JdbcTemplate(database));
        var segments = new SegmentStore(JdbcClient.create(database));
        var inspection = new Inspection(settings, new Scanner(settings, new SimpleMeterRegistry()));
        var staging = new Staging(
                documents, segments, vault, inspection, settings, clock, new JdbcTransactionManager(database));
        return new Documents(staging, documents, segments, vault, clock, settings);
    }

    static DocumentSettings settings(Scan scan) {
        return new DocumentSettings(DataSize.ofMegabytes(20), TYPES, Duration.ofHours(24), scan);
    }

    /** A content of a certain size that begins like a PDF; contents of other seeds differ. */
    public static InputStream pdf(long size, int seed) {
        return new GeneratedPdf(size, seed, -1);
    }

    /** As {@link #pdf}, from a sender who goes away after some bytes. */
    static InputStream brokenPdf(long size, long breaksAt) {
        return new GeneratedPdf(size, 1, breaksAt);
    }

    private static final class GeneratedPdf extends InputStream {
        private final byte[] head;
        private final long size;
        private final long breaksAt;
        private long position;

        private GeneratedPdf(long size, int seed, long breaksAt) {
            this.head = ("%PDF-1.7\n" + seed + "\n").getBytes(StandardCharsets.US_ASCII);
            this.size = size;
            this.breaksAt = breaksAt;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (position == breaksAt) {
                throw new IOException("the sender went away");
            }
            if (position == size) {
                return -1;
            }
            long end = breaksAt < 0 ? size : breaksAt;
            int count = (int) Math.min(length, end - position);
            for (int i = 0; i < count; i++) {
                target[from + i] = at(position++);
            }
            return count;
        }

        private byte at(long index) {
            return index < head.length ? head[(int) index] : (byte) (index * 31 ^ index >> 8);
        }
    }
}
