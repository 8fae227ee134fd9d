package be.cpasonline.hub.testing;

import java.io.InputStream;

/** A content that is made while it is read. */
public final class Zeroes extends InputStream {
    private long left;

    /** So many bytes. */
    public Zeroes(long size) {
        this.left = size;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int read = (int) Math.min(length, left);
        left -= read;
        return read;
    }
}
