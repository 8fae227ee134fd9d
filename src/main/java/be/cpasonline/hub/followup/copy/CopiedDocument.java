package be.cpasonline.hub.followup.copy;

import be.cpasonline.hub.model.Document;

/**
 * A document as the copy describes it.
 *
 * @param description what was said and verified of it
 * @param file its name in the copy
 */
record CopiedDocument(Document description, String file) {
    /** Names no file: a person calls it as they like. */
    @Override
    public String toString() {
        return "CopiedDocument[id=" + description.id() + "]";
    }
}
