package be.cpasonline.hub.workbench.conform;

import static be.cpasonline.hub.spi.FailureKind.MISCONFIGURED;
import static be.cpasonline.hub.spi.FailureKind.TRANSIENT;
import static be.cpasonline.hub.spi.FailureKind.UNAVAILABLE;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.workbench.keys.LocalAuthority;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** Makes a package's adapter call a server that stands in. Limits are short, so that the kit ends. */
final class HttpBench {
    private static final FailureKind[] NOTHING_TAKEN = {MISCONFIGURED, UNAVAILABLE, TRANSIENT};

    private final RegisteredApplication application;

    HttpBench(RegisteredApplication application) {
        this.application = application;
    }

    /** A scenario in which a server treats the request in some way. */
    Scenario treated(String name, String title, StandIn.Treatment treatment, FailureKind... kinds) {
        return new Scenario(
                        name,
                        title,
                        Outcomes.kinds(kinds) + ", after one request: the adapter does not try again by itself",
                        Reading.WHO_ACTS,
                        subject -> {
                            try (var standIn = new StandIn(treatment)) {
                                Result result = at(subject, standIn.port(), false, kinds);
                                // a refused token is renewed once
                                boolean once = standIn.requests() <= (name.equals("not-let-in") ? 2 : 1);
                                return result instanceof Result.Passed && !once
                                        ? Result.failed(standIn.requests() + " requests")
                                        : result;
                            }
                        })
                .on(Way.HTTP);
    }

    /** A server that speaks no TLS where the address says so. */
    Scenario notTls() {
        return new Scenario(
                        "not-tls",
                        "no TLS where there should be",
                        Outcomes.kinds(NOTHING_TAKEN),
                        Reading.REST,
                        subject -> {
                            try (var standIn = new StandIn(Treatments::silent)) {
                                return at(subject, standIn.port(), true, NOTHING_TAKEN);
                            }
                        })
                .on(Way.HTTP);
    }

    /** A server that shows a certificate which must not be believed, though its authority may be. */
    Scenario shown(String name, String title, Function<LocalAuthority, SSLContext> showing, boolean trusted) {
        return new Scenario(name, title, Outcomes.kinds(NOTHING_TAKEN) + ", and no request", Reading.REST, subject -> {
                    LocalAuthority authority = subject.laboratory().authority();
                    Map<String, Object> trust =
                            trusted ? Map.of("trustedCertificates", "file:" + authority.certificate()) : Map.of();
                    try (var standIn =
                            new StandIn(Treatments.status("500 Internal Server Error"), showing.apply(authority))) {
                        Result result = at(subject, standIn.port(), true, trust, NOTHING_TAKEN);
                        return standIn.requests() == 0 ? result : Result.failed("a request was sent");
                    }
                })
                .preparedBy(Laboratory::authority)
                .on(Way.HTTP);
    }

    /** What the mapping made arrives as it is. */
    Scenario unchanged(RegisteredApplication withEmoji) {
        return new Scenario(
                        "letters-unchanged",
                        "an emoji on the wire",
                        "the emoji in UTF-8, or as the escape of JSON or XML",
                        Reading.MAPPING,
                        subject -> subject.option("encryptionCertificate").isPresent()
                                ? Result.notPlayed("what is sent is encrypted")
                                : sent(subject, withEmoji))
                .on(Way.HTTP);
    }

    private static Result sent(Subject subject, RegisteredApplication withEmoji) {
        try (var standIn = new StandIn(Treatments.status("500 Internal Server Error"))) {
            Optional<PackageAdapter> adapter = adapter(subject, standIn.port(), false, Map.of());
            if (adapter.isEmpty()) {
                return incomplete();
            }
            Delivery delivery = Deliveries.of(subject, withEmoji);
            if (!Emoji.isIn(delivery.payload().body())) {
                return Result.notPlayed("the mapping leaves out what a person wrote");
            }
            try {
                adapter.orElseThrow().deliver(delivery);
            } catch (AdapterFailure expected) {
                // as the server answered
            }
            return Result.of(Emoji.isIn(standIn.last()), "other letters");
        }
    }

    /** What a delivery to a port of this machine comes to. */
    Result at(Subject subject, int port, boolean tls, FailureKind... kinds) {
        return at(subject, port, tls, Map.of(), kinds);
    }

    private Result at(Subject subject, int port, boolean tls, Map<String, Object> more, FailureKind... kinds) {
        return adapter(subject, port, tls, more)
                .map(adapter -> Outcomes.mustFail(() -> adapter.deliver(Deliveries.of(subject, application)), kinds))
                .orElseGet(HttpBench::incomplete);
    }

    private static Result incomplete() {
        return Result.notPlayed("needs all options that the package wants, by --settings");
    }

    private static Optional<PackageAdapter> adapter(Subject subject, int port, boolean tls, Map<String, Object> more) {
        Map<String, Object> options = new LinkedHashMap<>(more);
        options.put("endpoint", (tls ? "https" : "http") + "://localhost:" + port);
        options.put("connectTimeout", "1s");
        options.put("readTimeout", "1s");
        options.put("totalTimeout", "3s");
        try {
            return Optional.of(subject.adapter(options));
        } catch (AdapterFailure incomplete) {
            return Optional.empty();
        }
    }
}
