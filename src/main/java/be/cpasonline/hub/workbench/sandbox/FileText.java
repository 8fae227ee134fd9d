package be.cpasonline.hub.workbench.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.StringJoiner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Makes a file readable: a text as it is, an archive as the files in it, all else as its size. */
final class FileText {
    private static final int LARGEST = 1_000_000;

    private FileText() {}

    /** What it says, by the ending of its name. */
    static String of(String name, byte[] content) {
        if (content.length == 0) {
            return "[empty]";
        }
        if (name.endsWith(".pgp")) {
            return "[" + content.length + " bytes, OpenPGP]";
        }
        return name.endsWith(".zip") ? unpacked(content) : BodyText.of(mediaType(name), content);
    }

    private static String mediaType(String name) {
        if (name.endsWith(".json")) {
            return "application/json";
        }
        return name.endsWith(".xml") || name.endsWith(".txt") ? "text/plain" : "application/octet-stream";
    }

    private static String unpacked(byte[] content) {
        var texts = new StringJoiner("\n\n");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] inside = zip.readNBytes(LARGEST);
                texts.add("-- " + entry.getName() + ", " + inside.length + " bytes\n" + of(entry.getName(), inside));
            }
        } catch (IOException e) {
            texts.add("[" + content.length + " bytes that are no whole archive]");
        }
        return texts.toString();
    }
}
