package be.cpasonline.hub.mapping;

import java.io.ByteArrayOutputStream;

/** Output of a mapping that ends where it becomes too long. */
final class BoundedOutput extends ByteArrayOutputStream {
    private final int most;

    BoundedOutput(int most) {
        this.most = most;
    }

    @Override
    public synchronized void write(int b) {
        check(1);
        super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        check(length);
        super.write(bytes, offset, length);
    }

    private void check(int more) {
        if (size() + more > most) {
            throw RunBounds.tooLarge();
        }
    }
}
