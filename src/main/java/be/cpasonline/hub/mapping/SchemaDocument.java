package be.cpasonline.hub.mapping;

import java.net.URI;
import java.util.List;

/**
 * An XML Schema of a folder's contract: a file, or one that stands inside a WSDL.
 *
 * @param id names it to the parser: {@code contract:/} and the path under {@code contract/}; relative locations in it
 *     are resolved against it
 * @param namespace its target namespace, or empty
 * @param text itself, each element on the line where it stands in the file
 * @param references what it includes and imports
 */
record SchemaDocument(URI id, String namespace, String text, List<Reference> references) {

    /** The file it stands in. */
    String file() {
        return file(id);
    }

    /** The file of a document, by its id. */
    static String file(URI id) {
        return "contract" + id.getPath();
    }

    /** Whether it takes the document at a location in as a part of itself. */
    boolean includes(String location) {
        return references.stream().anyMatch(reference -> !reference.imports() && location.equals(reference.location()));
    }

    /**
     * What one schema says of another.
     *
     * @param imports whether the other one is of a namespace of its own
     * @param namespace of the other one, where it is imported
     * @param location as written, or empty
     * @param line where it is written
     */
    record Reference(boolean imports, String namespace, String location, int line) {}
}
