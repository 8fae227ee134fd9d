package be.cpasonline.hub.followup.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Files in one, written as they come: none of them is held whole but for what is small. */
final class Archive implements AutoCloseable {
    private final ZipOutputStream zip;
    private final JsonMapper json;

    /** Writes to a target, which is not closed. */
    Archive(OutputStream target, JsonMapper json) {
        this.zip = new ZipOutputStream(target);
        this.json = json;
    }

    void json(String name, Object content) throws IOException {
        file(name, json.writeValueAsBytes(content));
    }

    void file(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    void file(String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
