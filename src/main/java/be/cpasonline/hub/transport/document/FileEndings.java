package be.cpasonline.hub.transport.document;

import java.util.Map;

/** How names of files end, by what is in them. */
public final class FileEndings {
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("application/json", ".json"),
            Map.entry("application/xml", ".xml"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/png", ".png"),
            Map.entry("image/tiff", ".tif"),
            Map.entry("image/heic", ".heic"),
            Map.entry("image/webp", ".webp"),
            Map.entry("text/plain", ".txt"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
            Map.entry("application/vnd.oasis.opendocument.text", ".odt"));

    private FileEndings() {}

    /** With its point; {@code .bin} for a type that is not known. */
    public static String of(String mediaType) {
        return BY_TYPE.getOrDefault(mediaType, ".bin");
    }
}
