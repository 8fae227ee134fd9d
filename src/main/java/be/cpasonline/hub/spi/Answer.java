package be.cpasonline.hub.spi;

import java.nio.charset.StandardCharsets;

/**
 * What a package answered, raw. Never logged: it may hold personal data.
 *
 * @param status the transport's status code (HTTP status), or 0 where the transport has none
 * @param mediaType as declared, or empty
 * @param body at most as many bytes as the transport's limit
 */
public record Answer(int status, String mediaType, byte[] body) {

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Answer[status=" + status + ", mediaType=" + mediaType + ", bytes=" + body.length + "]";
    }
}
