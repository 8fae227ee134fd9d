package be.cpasonline.hub.workbench.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One side of a dialogue in lines (RFC 5321, section 2.3.8). */
final class Lines {
    private static final int LONGEST = 1_000_000;

    private final InputStream in;
    private final OutputStream out;

    Lines(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    /** The next line without its end. */
    byte[] next() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0 || line.size() > LONGEST) {
                throw new EOFException("no whole line");
            }
            line.write(read);
        }
        byte[] bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return Arrays.copyOf(bytes, length);
    }

    /** The lines of a reply: all but the last have a hyphen behind the code. */
    List<String> reply() throws IOException {
        List<String> reply = new ArrayList<>();
        String line;
        do {
            line = new String(next(), StandardCharsets.ISO_8859_1);
            reply.add(line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return reply;
    }

    void say(byte[] line) throws IOException {
        out.write(line);
        out.write('\r');
        out.write('\n');
    }

    /** Says all of it, and that it is said. */
    void say(List<String> lines) throws IOException {
        for (String line : lines) {
            say(line.getBytes(StandardCharsets.ISO_8859_1));
        }
        out.flush();
    }

    void flush() throws IOException {
        out.flush();
    }
}
