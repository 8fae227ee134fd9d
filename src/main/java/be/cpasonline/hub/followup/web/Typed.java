package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.model.DocumentKind;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * What a person typed and chose on a page on which they write to the centre; a file is not among it, as no page can fill
 * one in again.
 *
 * @param key the page's, which tells the same page sent twice from two
 * @param message empty where there is none
 * @param documentKind what the document is said to be, whether or not there is one
 */
record Typed(UUID key, String message, DocumentKind documentKind) {
    /** On a page that is opened; what is sent from it counts once. */
    static Typed nothing() {
        return new Typed(UuidCreator.getTimeOrderedEpoch(), "", DocumentKind.OTHER);
    }

    /** On a page that asks for a message only. */
    static Typed message(UUID key, String message) {
        return new Typed(key, message, DocumentKind.OTHER);
    }

    /** Says nothing of what the person wrote. */
    @Override
    public String toString() {
        return "Typed[key=" + key + "]";
    }
}
