package be.cpasonline.hub.mapping;

import net.sf.saxon.lib.ErrorReporter;
import net.sf.saxon.s9api.XmlProcessingError;
import org.jspecify.annotations.Nullable;

/** Keeps the first error of a compilation: it is about the stylesheet, which is no person's. */
final class StylesheetErrors implements ErrorReporter {
    private @Nullable XmlProcessingError first;

    @Override
    public void report(XmlProcessingError error) {
        if (first == null && !error.isWarning()) {
            first = error;
        }
    }

    /** Line and message, to be put after the file's name. */
    String first() {
        XmlProcessingError error = first;
        if (error == null) {
            return ": it is not a valid stylesheet.";
        }
        int line = error.getLocation() == null ? -1 : error.getLocation().getLineNumber();
        return (line > 0 ? ", line " + line : "") + ": " + error.getMessage();
    }
}
