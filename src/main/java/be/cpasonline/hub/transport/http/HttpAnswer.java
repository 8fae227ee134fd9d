package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.spi.Answer;
import java.util.Optional;

/**
 * What came back.
 *
 * @param answer status, type and body; an empty body where it was too large
 * @param complete whether the body is all of it
 * @param retryAfter the header of that name
 */
public record HttpAnswer(Answer answer, boolean complete, Optional<String> retryAfter) {

    /** The HTTP status. */
    public int status() {
        return answer.status();
    }
}
