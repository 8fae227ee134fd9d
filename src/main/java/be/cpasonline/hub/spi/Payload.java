package be.cpasonline.hub.spi;

/**
 * What a mapping made for a package. Never logged: it holds personal data.
 *
 * @param mediaType {@code application/json} or {@code application/xml}
 * @param body in UTF-8
 */
public record Payload(String mediaType, byte[] body) {
    @Override
    public String toString() {
        return "Payload[mediaType=" + mediaType + ", bytes=" + body.length + "]";
    }
}
