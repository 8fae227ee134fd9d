package be.cpasonline.hub.platform.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints pages, tagged for who reads them with a screen reader (PDF/UA-1). */
public final class Paper {
    /** The family of the letters that every paper has with it. */
    public static final String LETTERS = Fonts.FAMILY;

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // it would quote what it prints
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    /**
     * Prints a page.
     *
     * @param page XHTML with a language, a title and a description, its style inside, its texts made {@link Legible}
     * @return a PDF
     */
    public static byte[] print(String page) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(Fonts::regular, LETTERS, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(Fonts::bold, LETTERS, BOLD, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(page, "about:blank");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
