package be.cpasonline.hub.documents;

import java.nio.charset.StandardCharsets;
import org.apache.tika.Tika;

/** What a content is, by its beginning; what may be two things at once is none that is accepted. */
final class ContentType {
    static final String TEXT_DOCUMENT = "application/vnd.oasis.opendocument.text";

    private static final String PDF = "application/pdf";
    private static final String TEXT = "text/plain";
    private static final String UNKNOWN = "application/octet-stream";
    private static final Tika TIKA = new Tika();

    private ContentType() {}

    /**
     * The media type.
     *
     * @param head the beginning
     */
    static String of(byte[] head) {
        String found = TIKA.detect(head);
        return switch (found) {
            case PDF -> visible(head).startsWith("%PDF-") ? found : UNKNOWN;
            case TEXT -> visible(head).startsWith("<") ? UNKNOWN : found;
            default -> found;
        };
    }

    /**
     * The beginning without marks of byte order, zero bytes and white space. Readers of PDF look for it further on too,
     * but then something else stands before it, and browsers take for markup what begins like it.
     */
    private static String visible(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < text.length() && invisible(text.charAt(at))) {
            at++;
        }
        return text.substring(at, Math.min(text.length(), at + 5));
    }

    private static boolean invisible(char character) {
        return character <= ' ' || "\u00EF\u00BB\u00BF\u00FE\u00FF".indexOf(character) >= 0;
    }
}
