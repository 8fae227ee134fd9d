package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.workbench.process.Ports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the connection makes of a server that behaves badly. No package is needed for it: something stands in. */
final class HttpFaultScenarios {
    private static final String READ = "Who acts next";
    private static final Set<String> TRANSPORTS = Set.of("rest", "soap");

    private HttpFaultScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        RegisteredApplication application = Applications.shortest(reader);
        return List.of(
                scenario(
                        "unreachable",
                        "nobody listens",
                        subject -> Outcomes.mustFail(
                                () -> adapter(subject, Ports.free()).deliver(subject.delivery(application)),
                                FailureKind.UNAVAILABLE)),
                treated(
                        application,
                        "reset-before",
                        "cut before anything was sent",
                        StandIn::resetAtOnce,
                        FailureKind.UNAVAILABLE,
                        FailureKind.UNCERTAIN),
                treated(
                        application,
                        "reset-during",
                        "cut in the middle of the request",
                        StandIn::resetInTheMiddle,
                        FailureKind.UNCERTAIN),
                treated(
                        application,
                        "reset-after",
                        "taken, and the answer lost",
                        StandIn::resetAfterTheRequest,
                        FailureKind.UNCERTAIN),
                treated(application, "no-answer", "nothing comes back", StandIn::silent, FailureKind.UNCERTAIN),
                treated(
                        application,
                        "half-answer",
                        "half an answer",
                        StandIn.half("200 OK", "application/json", "{\"a\":1}"),
                        FailureKind.UNCERTAIN),
                treated(
                        application,
                        "garbage",
                        "an answer that nobody can read",
                        StandIn.answering("200 OK", "application/json", "<{garbage"),
                        FailureKind.UNCERTAIN),
                treated(
                        application,
                        "wrong-type",
                        "an answer of another type",
                        StandIn.answering("200 OK", "text/html", "<html><body>Welcome</body></html>"),
                        FailureKind.UNCERTAIN),
                treated(
                        application,
                        "empty-answer",
                        "an empty answer",
                        StandIn.answering("200 OK", "application/json", ""),
                        FailureKind.UNCERTAIN),
                treated(
                        application,
                        "endless-answer",
                        "an answer without end",
                        StandIn::endless,
                        FailureKind.UNCERTAIN),
                treated(
                        application,
                        "server-error",
                        "500",
                        StandIn.answering("500 Internal Server Error", "text/plain", "oops"),
                        FailureKind.UNCERTAIN),
                treated(
                        application,
                        "bad-gateway",
                        "502",
                        StandIn.answering("502 Bad Gateway", "text/html", "<html/>"),
                        FailureKind.UNCERTAIN),
                treated(
                        application,
                        "busy",
                        "503, come back later",
                        StandIn.answering("503 Service Unavailable", "text/plain", "", "Retry-After: 120"),
                        FailureKind.TRANSIENT),
                treated(
                        application,
                        "too-many",
                        "429",
                        StandIn.answering("429 Too Many Requests", "text/plain", ""),
                        FailureKind.TRANSIENT),
                treated(
                        application,
                        "not-let-in",
                        "401",
                        StandIn.answering("401 Unauthorized", "text/plain", ""),
                        FailureKind.MISCONFIGURED),
                treated(
                        application,
                        "forbidden",
                        "403",
                        StandIn.answering("403 Forbidden", "text/plain", ""),
                        FailureKind.MISCONFIGURED),
                treated(
                        application,
                        "redirect",
                        "sent elsewhere",
                        StandIn.answering("302 Found", "text/plain", "", "Location: http://127.0.0.1:9/"),
                        FailureKind.MISCONFIGURED),
                treated(
                        application,
                        "not-tls",
                        "no TLS where there should be",
                        StandIn::silent,
                        true,
                        FailureKind.UNAVAILABLE,
                        FailureKind.MISCONFIGURED,
                        FailureKind.TRANSIENT));
    }

    private static Scenario treated(
            RegisteredApplication application,
            String name,
            String title,
            StandIn.Treatment treatment,
            FailureKind... kinds) {
        return treated(application, name, title, treatment, false, kinds);
    }

    private static Scenario treated(
            RegisteredApplication application,
            String name,
            String title,
            StandIn.Treatment treatment,
            boolean tls,
            FailureKind... kinds) {
        return scenario(name, title, subject -> {
            try (var standIn = new StandIn(treatment)) {
                PackageAdapter adapter = adapter(subject, standIn.port(), tls);
                return Outcomes.mustFail(() -> adapter.deliver(subject.delivery(application)), kinds);
            }
        });
    }

    private static Scenario scenario(String name, String title, Function<Subject, Result> play) {
        return new Scenario(
                name,
                title,
                READ,
                subject -> TRANSPORTS.contains(subject.casePackage().transport())
                        ? play.apply(subject)
                        : Result.notApplicable("it is not called over HTTP"));
    }

    private static PackageAdapter adapter(Subject subject, int port) {
        return adapter(subject, port, false);
    }

    /** Everything goes to the stand-in, tokens too; limits are short, so that the kit ends. */
    private static PackageAdapter adapter(Subject subject, int port, boolean tls) {
        Map<String, Object> options = new HashMap<>();
        options.put("endpoint", (tls ? "https" : "http") + "://localhost:" + port);
        options.put("connectTimeout", "2s");
        options.put("readTimeout", "2s");
        options.put("totalTimeout", "4s");
        return subject.adapter(options);
    }
}
