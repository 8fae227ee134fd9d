package be.cpasonline.hub.documents;

import java.util.Arrays;

/** The end of a content: there an archive has its directory, whatever stands before it. */
final class Tail {
    private static final int DIRECTORY_END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int COMMENT_LENGTH = 20;
    private static final byte[] SIGNATURE = {'P', 'K', 5, 6};

    private final byte[] ring = new byte[DIRECTORY_END + LONGEST_COMMENT];
    private long size;

    void add(byte[] bytes, int length) {
        int from = Math.max(0, length - ring.length);
        size += from;
        for (int done = from; done < length; ) {
            int place = (int) (size % ring.length);
            int part = Math.min(length - done, ring.length - place);
            System.arraycopy(bytes, done, ring, place, part);
            done += part;
            size += part;
        }
    }

    /** Whether programs that open archives would open the content as one. */
    boolean endsAnArchive() {
        byte[] end = inOrder();
        for (int at = end.length - DIRECTORY_END; at >= 0; at--) {
            if (Arrays.equals(end, at, at + SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
                    && at + DIRECTORY_END + commentLength(end, at) == end.length) {
                return true;
            }
        }
        return false;
    }

    private static int commentLength(byte[] end, int at) {
        return (end[at + COMMENT_LENGTH] & 0xff) | (end[at + COMMENT_LENGTH + 1] & 0xff) << 8;
    }

    private byte[] inOrder() {
        int length = (int) Math.min(size, ring.length);
        byte[] end = new byte[length];
        int first = size <= ring.length ? 0 : (int) (size % ring.length);
        int part = Math.min(length, ring.length - first);
        System.arraycopy(ring, first, end, 0, part);
        System.arraycopy(ring, 0, end, part, length - part);
        return end;
    }
}
