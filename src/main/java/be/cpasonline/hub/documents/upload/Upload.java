package be.cpasonline.hub.documents.upload;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.StoredDocument;
import java.util.Map;

/**
 * A form that a browser sent with a document.
 *
 * @param fields what was typed, by field
 * @param outcome what came of its document
 */
public record Upload(Map<String, String> fields, Outcome outcome) {
    public Upload {
        fields = Map.copyOf(fields);
    }

    /** A field; empty where the form has none of this name. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Names no value. */
    @Override
    public String toString() {
        return "Upload" + fields.keySet();
    }

    /** What came of a document. */
    public sealed interface Outcome {
        /**
         * It is kept now.
         *
         * @param fileName as the person knows it
         */
        record Taken(StoredDocument document, String fileName) implements Outcome {
            @Override
            public String toString() {
                return "Taken[id=" + document.id() + "]";
            }
        }

        /** No file was chosen. */
        record Nothing() implements Outcome {}

        /** It cannot be taken. */
        record Refused(DocumentRefused.Reason reason) implements Outcome {}
    }
}
