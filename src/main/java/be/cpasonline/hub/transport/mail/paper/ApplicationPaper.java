package be.cpasonline.hub.transport.mail.paper;

import be.cpasonline.hub.model.RegisteredApplication;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Prints a registered application, or what followed it, in the centre's language. */
public final class ApplicationPaper {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // it would quote what it prints
        XRLog.setLoggingEnabled(false);
    }

    private final Labels labels;

    /** Prints in a language: French, Dutch or German. */
    public ApplicationPaper(Locale language) {
        this.labels = new Labels(language);
    }

    /**
     * A tagged PDF.
     *
     * @param test whether it must say on its face that it is a test
     */
    public byte[] print(RegisteredApplication application, boolean test) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(Fonts::regular, Fonts.FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(Fonts::bold, Fonts.FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(page(application, test), "about:blank");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private String page(RegisteredApplication application, boolean test) {
        var sheet = new Sheet(labels);
        sheet.write(application, 2);
        return """
                <html lang="%1$s"><head><title>%2$s</title><meta name="description" content="%2$s"/>
                <style>
                @page { size: A4; margin: 18mm;
                        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt '%3$s'; } }
                body { font: 10pt '%3$s'; } h1 { font-size: 15pt; } h2 { font-size: 12.5pt; border-bottom: 1px solid #555; }
                h3, h4 { font-size: 10.5pt; margin-bottom: 2pt; } h2, h3, h4 { page-break-after: avoid; }
                table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
                th { width: 35%%; text-align: left; font-weight: normal; color: #444; }
                th, td { vertical-align: top; padding: 2pt 6pt 2pt 0; } td { word-wrap: break-word; }
                .test { border: 2px solid #a00; padding: 6pt; font-weight: bold; }
                .note { font-size: 8pt; color: #444; margin-top: 14pt; }
                </style></head><body><h1>%2$s</h1>%4$s%5$s<p class="note">%6$s</p></body></html>
                """.formatted(
                        labels.locale().getLanguage(),
                        labels.text("title." + kind(application)),
                        Fonts.FAMILY,
                        test ? "<p class=\"test\">" + labels.text("test") + "</p>" : "",
                        sheet.html(),
                        labels.text("note"));
    }

    private static String kind(RegisteredApplication application) {
        if (application.withdrawal() != null) {
            return "withdrawal";
        }
        return application.addition() == null ? "application" : "addition";
    }
}
