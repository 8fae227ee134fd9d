package be.cpasonline.hub.transport.mail.paper;

import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.platform.paper.Paper;
import java.util.Locale;

/** Prints a registered application, or what followed it, in the centre's language. */
public final class ApplicationPaper {
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
        return Paper.print(page(application, test));
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
                        Paper.LETTERS,
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
