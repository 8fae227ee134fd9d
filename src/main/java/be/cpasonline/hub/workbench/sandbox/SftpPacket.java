package be.cpasonline.hub.workbench.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.common.SftpConstants;

/**
 * A packet of SFTP (draft-ietf-secsh-filexfer-02, section 3).
 *
 * @param content its type, its id and what belongs to the type
 */
record SftpPacket(byte[] content) {
    private static final int LARGEST = 1_000_000;
    private static final int HEAD = 1 + Integer.BYTES;
    /** A type that no server answers with. */
    private static final int NONSENSE = 199;

    /** The next one; empty at the end. */
    static Optional<SftpPacket> next(DataInputStream in) throws IOException {
        try {
            int length = in.readInt();
            if (length < HEAD || length > LARGEST) {
                throw new IOException("a packet of " + length + " bytes");
            }
            byte[] content = new byte[length];
            in.readFully(content);
            return Optional.of(new SftpPacket(content));
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    /** An answer of a server to the request of an id. */
    static SftpPacket status(int id, int code, String message) {
        Buffer buffer = new ByteArrayBuffer();
        buffer.putByte((byte) SftpConstants.SSH_FXP_STATUS);
        buffer.putInt(id);
        buffer.putInt(code);
        buffer.putString(message);
        buffer.putString("");
        return new SftpPacket(buffer.getCompactData());
    }

    /** An answer that nobody can read. */
    static SftpPacket nonsense(int id) {
        return new SftpPacket(
                ByteBuffer.allocate(HEAD).put((byte) NONSENSE).putInt(id).array());
    }

    int type() {
        return content[0] & 0xff;
    }

    /** What an answer has in common with its request; a version, where the type has that instead. */
    int id() {
        return ByteBuffer.wrap(content).getInt(1);
    }

    /** What comes behind the id. */
    Buffer rest() {
        Buffer buffer = new ByteArrayBuffer(content);
        buffer.rpos(HEAD);
        return buffer;
    }

    /** The greeting of a side, in the version that every server speaks. */
    SftpPacket inVersion(int version) {
        byte[] changed = content.clone();
        ByteBuffer.wrap(changed).putInt(1, version);
        return new SftpPacket(changed);
    }

    /** Where this writes into a file: the same with half of what it writes. */
    SftpPacket half() {
        Buffer rest = rest();
        String handle = rest.getString(StandardCharsets.ISO_8859_1);
        long offset = rest.getLong();
        byte[] data = rest.getBytes();
        Buffer buffer = new ByteArrayBuffer();
        buffer.putByte((byte) type());
        buffer.putInt(id());
        buffer.putString(handle, StandardCharsets.ISO_8859_1);
        buffer.putLong(offset);
        buffer.putBytes(Arrays.copyOf(data, data.length / 2));
        return new SftpPacket(buffer.getCompactData());
    }

    void writeTo(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(content);
        data.flush();
    }
}
