package be.cpasonline.hub.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters that go with the paper, so that it looks the same everywhere: Latin, Greek, Cyrillic, Arabic, Hebrew and more. */
final class Fonts {
    static final String FAMILY = "DejaVu Sans";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private Fonts() {}

    static InputStream regular() {
        return open("DejaVuSans.ttf");
    }

    static InputStream bold() {
        return open("DejaVuSans-Bold.ttf");
    }

    /** Whether there is a letter for a character. */
    static boolean show(int character) {
        return Known.CHARACTERS.getGlyphId(character) != 0;
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(FOLDER + file), file);
    }

    /** Read once, when it is first asked for. */
    private static final class Known {
        static final CmapLookup CHARACTERS = read();

        private static CmapLookup read() {
            try (InputStream in = regular()) {
                return new TTFParser()
                        .parse(new RandomAccessReadBuffer(in.readAllBytes()))
                        .getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
