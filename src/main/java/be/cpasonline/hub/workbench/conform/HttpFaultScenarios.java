package be.cpasonline.hub.workbench.conform;

import static be.cpasonline.hub.spi.FailureKind.MISCONFIGURED;
import static be.cpasonline.hub.spi.FailureKind.TRANSIENT;
import static be.cpasonline.hub.spi.FailureKind.UNAVAILABLE;
import static be.cpasonline.hub.spi.FailureKind.UNCERTAIN;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.workbench.keys.LocalAuthority;
import be.cpasonline.hub.workbench.process.Ports;
import java.util.List;

/** A server over HTTP that behaves badly. No package is needed for it: something stands in. */
final class HttpFaultScenarios {
    private static final String JSON = "application/json";

    private HttpFaultScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        var bench = new HttpBench(Applications.shortest(reader));
        return List.of(
                new Scenario(
                                "unreachable",
                                "nobody listens",
                                Outcomes.kinds(UNAVAILABLE),
                                Reading.WHO_ACTS,
                                subject -> bench.at(subject, Ports.free(), false, UNAVAILABLE))
                        .on(Way.HTTP),
                bench.treated(
                        "reset-before",
                        "cut before anything was read",
                        Treatments::resetAtOnce,
                        UNAVAILABLE,
                        UNCERTAIN),
                bench.treated(
                        "reset-during", "cut in the middle of the request", Treatments::resetInTheMiddle, UNCERTAIN),
                bench.treated(
                        "reset-after", "taken, and the connection cut", Treatments::resetAfterTheRequest, UNCERTAIN),
                bench.treated("no-answer", "nothing comes back", Treatments::silent, UNCERTAIN),
                bench.treated("half-answer", "half an answer", Treatments.half("200 OK", JSON, "{\"a\":1}"), UNCERTAIN),
                answered(bench, "garbage", "an answer that nobody can read", JSON, "<{garbage"),
                answered(
                        bench,
                        "wrong-type",
                        "an answer of another type",
                        "text/html",
                        "<html><body>Welcome</body></html>"),
                answered(bench, "empty-answer", "an empty answer", JSON, ""),
                bench.treated("endless-answer", "an answer without end", Treatments::endless, UNCERTAIN),
                status(bench, "server-error", "500 Internal Server Error", UNCERTAIN),
                status(bench, "bad-gateway", "502 Bad Gateway", UNCERTAIN),
                status(bench, "gateway-timeout", "504 Gateway Timeout", UNCERTAIN),
                bench.treated(
                        "busy",
                        "503 Service Unavailable, come back later",
                        Treatments.status("503 Service Unavailable", "Retry-After: 120"),
                        TRANSIENT),
                status(bench, "too-many", "429 Too Many Requests", TRANSIENT),
                status(bench, "refused", "422 Unprocessable Content", FailureKind.REFUSED),
                status(bench, "not-let-in", "401 Unauthorized", MISCONFIGURED),
                status(bench, "forbidden", "403 Forbidden", MISCONFIGURED),
                bench.treated(
                        "redirect",
                        "302 Found, somewhere else",
                        Treatments.status("302 Found", "Location: http://127.0.0.1:9/"),
                        MISCONFIGURED),
                bench.notTls(),
                bench.shown(
                        "tls-expired", "a certificate that expired yesterday", LocalAuthority::showingExpired, true),
                bench.shown(
                        "tls-unknown", "a certificate that nobody vouches for", LocalAuthority::showingItself, false),
                bench.unchanged(Applications.emoji(reader)));
    }

    private static Scenario answered(HttpBench bench, String name, String title, String type, String body) {
        return bench.treated(name, title, Treatments.answering("200 OK", type, body), UNCERTAIN);
    }

    private static Scenario status(HttpBench bench, String name, String status, FailureKind kind) {
        return bench.treated(name, status, Treatments.status(status), kind);
    }
}
