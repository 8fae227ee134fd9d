package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;

/** What a hand-over needs and the options do not give. Nothing was sent. */
public final class NotConfigured {
    private NotConfigured() {}

    /** For what the person sent after the application. */
    public static AdapterFailure later(String code, String detail) {
        return failure(
                code, "The connection is not configured for what the person sent later. Nothing was sent.", detail);
    }

    /** For tests. */
    public static AdapterFailure test(String options) {
        return failure(
                "testNotPossible",
                "This connection cannot mark tests. Nothing was sent.",
                "a test delivery needs the option " + options);
    }

    /** For asking the package what it has. */
    public static AdapterFailure lookup(String options) {
        return failure(
                "lookupNotConfigured",
                "The connection cannot ask the package; the operator must mend it.",
                "the folder declares RECOGNISES, and an option is missing: " + options);
    }

    /** For fetching what the package says. */
    public static AdapterFailure reports(String options) {
        return failure(
                "reportsNotConfigured",
                "The connection cannot fetch what the package says; the operator must mend it.",
                "the folder declares REPORTS_STATUS, and an option is missing: " + options);
    }

    private static AdapterFailure failure(String code, String sentence, String detail) {
        return new AdapterFailure(FailureKind.MISCONFIGURED, code, sentence, detail);
    }
}
