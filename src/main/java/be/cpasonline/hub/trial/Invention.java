package be.cpasonline.hub.trial;

import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Delivery.Attachment;
import java.util.List;

/**
 * An invented application.
 *
 * @param seed with the number, what it follows from
 * @param number its number within the seed, from 1
 * @param title what it asks for, in a few words
 * @param application the application as if it were registered
 * @param attachments the documents that go with it
 */
public record Invention(
        long seed, int number, String title, RegisteredApplication application, List<Attachment> attachments) {
    public Invention {
        attachments = List.copyOf(attachments);
    }
}
