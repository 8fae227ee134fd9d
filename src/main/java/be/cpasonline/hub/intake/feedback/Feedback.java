package be.cpasonline.hub.intake.feedback;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody thinks of a page; who, is not known.
 *
 * @param page path of the page that it is about; empty where that is not known
 * @param language the language in which they read the page
 * @param text what they wrote, 1000 characters at most
 */
public record Feedback(UUID id, String page, String language, String text, Instant at) {

    /** Leaves out what was written: people name themselves in it although they are asked not to. */
    @Override
    public String toString() {
        return "Feedback[id=" + id + ", page=" + page + ", language=" + language + ", at=" + at + "]";
    }
}
