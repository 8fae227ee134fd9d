package be.cpasonline.hub.transport.document;

import java.io.IOException;
import java.util.UUID;

/** A document of the hub could not be read, or is not what it was said to be. */
public final class DocumentUnreadable extends IOException {
    private static final long serialVersionUID = 1L;

    DocumentUnreadable(UUID document, String why, Exception cause) {
        super("document " + document + " " + why, cause);
    }

    DocumentUnreadable(UUID document, String why) {
        super("document " + document + " " + why);
    }
}
