package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All files of a delivery. Their manifest holds a digest of each: by these a repeat is told from something else under the
 * same name.
 *
 * @param payload what the mapping made
 * @param documents that go along
 * @param manifest as JSON, in UTF-8
 */
record Bundle(UUID key, int attempt, Part payload, List<Part> documents, byte[] manifest) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAYLOAD = "payload";
    private static final String DOCUMENTS = "documents";

    static Bundle of(Delivery delivery) throws IOException {
        Part payload = Part.payload(delivery);
        List<Part> documents = new ArrayList<>();
        for (Delivery.Attachment attachment : delivery.attachments()) {
            documents.add(Part.document(attachment));
        }
        return new Bundle(
                delivery.id(), delivery.attempt(), payload, documents, manifest(delivery, payload, documents));
    }

    /** The payload and the documents. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(payload));
        parts.addAll(documents);
        return parts;
    }

    /**
     * Whether another manifest is of the same files. What else it says may differ from try to try: the package's reference
     * of the original comes in when it likes.
     */
    boolean hasTheFilesOf(byte[] other) {
        try {
            return files(other).equals(files(manifest));
        } catch (JacksonException e) {
            return false;
        }
    }

    private static List<JsonNode> files(byte[] manifest) {
        JsonNode read = JSON.readTree(manifest);
        return List.of(read.path(PAYLOAD), read.path(DOCUMENTS));
    }

    private static byte[] manifest(Delivery delivery, Part payload, List<Part> documents) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("key", delivery.id());
        manifest.put("kind", delivery.kind());
        manifest.put("test", delivery.test());
        manifest.put("reference", delivery.application().registration().reference());
        delivery.original().ifPresent(original -> {
            manifest.put("about", original.id());
            original.theirReference().ifPresent(reference -> manifest.put("yourReference", reference));
        });
        manifest.put(PAYLOAD, line(payload));
        manifest.put(DOCUMENTS, documents.stream().map(Bundle::line).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
    }

    private static Map<String, String> line(Part part) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("file", part.name());
        line.put("mediaType", part.mediaType());
        line.put("sha256", part.sha256());
        return line;
    }
}
