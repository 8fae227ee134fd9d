package be.cpasonline.hub.documents;

import be.cpasonline.hub.documents.store.SegmentStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.dao.DataAccessException;

/** Reads a content segment by segment; holds no connection between two of them. */
final class SegmentInput extends InputStream {
    private final SegmentStore store;
    private final UUID contentId;
    private byte[] segment = new byte[0];
    private int read;
    private int next;
    private boolean ended;

    SegmentInput(SegmentStore store, UUID contentId) {
        this.store = store;
        this.contentId = contentId;
    }

    @Override
    public int read() throws IOException {
        return ready() ? segment[read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int part = Math.min(length, segment.length - read);
        System.arraycopy(segment, read, target, from, part);
        read += part;
        return part;
    }

    private boolean ready() throws IOException {
        if (read == segment.length && !ended) {
            fetch();
        }
        return !ended;
    }

    private void fetch() throws IOException {
        try {
            var fetched = store.read(contentId, next);
            ended = fetched.isEmpty();
            segment = fetched.orElse(segment);
            read = 0;
            next++;
        } catch (DataAccessException e) {
            throw new IOException("segment " + next + " of content " + contentId + " cannot be read", e);
        }
    }
}
