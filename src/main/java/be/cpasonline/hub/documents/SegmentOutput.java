package be.cpasonline.hub.documents;

import be.cpasonline.hub.documents.store.SegmentStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Cuts an arriving content into segments. Each full one is committed on its own, so that a slow sender holds neither a
 * connection nor a transaction; the last one is left to who completes the document.
 */
final class SegmentOutput extends OutputStream {
    static final int SEGMENT_BYTES = 256 * 1024;

    private final SegmentStore store;
    private final UUID contentId;
    private final Instant begunAt;
    private final byte[] segment = new byte[SEGMENT_BYTES];
    private int filled;
    private int position;

    SegmentOutput(SegmentStore store, UUID contentId, Instant begunAt) {
        this.store = store;
        this.contentId = contentId;
        this.begunAt = begunAt;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int done = 0;
        while (done < length) {
            if (filled == SEGMENT_BYTES) {
                storeSegment();
            }
            int part = Math.min(length - done, SEGMENT_BYTES - filled);
            System.arraycopy(bytes, from + done, segment, filled, part);
            filled += part;
            done += part;
        }
    }

    private void storeSegment() {
        if (position == 0) {
            store.begin(contentId, begunAt);
        }
        store.add(contentId, position, segment);
        position++;
        filled = 0;
    }

    /** All that was written, the last segment too, which is stored nowhere yet. */
    InputStream written() {
        return new SequenceInputStream(
                new SegmentInput(store, contentId), new ByteArrayInputStream(segment, 0, filled));
    }

    /** Stores the last segment and ends the upload, in the caller's transaction; false where it was forgotten. */
    boolean complete() {
        store.add(contentId, position, Arrays.copyOf(segment, filled));
        return position == 0 || store.end(contentId);
    }

    /** Deletes what was committed on its own. */
    void discard() {
        if (position > 0) {
            store.discard(contentId);
        }
    }
}
