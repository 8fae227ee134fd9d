package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.testing.Zeroes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that people choose. */
final class TestFiles {
    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    private static final byte[] WINDOWS = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final byte[] LINUX = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0};
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private TestFiles() {}

    static InputStream text() {
        return new ByteArrayInputStream("A few words.".getBytes(StandardCharsets.UTF_8));
    }

    /** A photo of so many megabytes. */
    static InputStream photo(int megabytes) {
        return new SequenceInputStream(
                new ByteArrayInputStream(JPEG), new Zeroes((long) megabytes * MEGABYTE - JPEG.length));
    }

    static InputStream windowsProgram() {
        return new ByteArrayInputStream(WINDOWS);
    }

    static InputStream linuxProgram() {
        return new ByteArrayInputStream(LINUX);
    }

    /** An archive that would be a hundred megabytes large. */
    static byte[] bomb() {
        return zip(false);
    }

    /** The same, as a text of an office program. */
    static byte[] officeBomb() {
        return zip(true);
    }

    private static byte[] zip(boolean office) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (office) {
                stored(zip, "mimetype", ODT.getBytes(StandardCharsets.US_ASCII));
            }
            zip.putNextEntry(new ZipEntry("content.xml"));
            new Zeroes(100L * MEGABYTE).transferTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        var check = new CRC32();
        check.update(content);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
