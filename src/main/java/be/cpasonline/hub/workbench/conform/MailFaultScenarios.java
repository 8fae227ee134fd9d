package be.cpasonline.hub.workbench.conform;

import static be.cpasonline.hub.spi.FailureKind.MISCONFIGURED;
import static be.cpasonline.hub.spi.FailureKind.REFUSED;
import static be.cpasonline.hub.spi.FailureKind.TRANSIENT;
import static be.cpasonline.hub.spi.FailureKind.UNAVAILABLE;
import static be.cpasonline.hub.spi.FailureKind.UNCERTAIN;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.workbench.conform.MailBench.Received;
import be.cpasonline.hub.workbench.process.Ports;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Mails, and mail servers that behave badly. No package is needed for it: a server of ours stands in. */
final class MailFaultScenarios {
    private static final int SMALLEST_LIMIT = 10_000;

    private final RegisteredApplication application;

    private MailFaultScenarios(ApplicationJson reader) {
        this.application = Applications.shortest(reader);
    }

    static List<Scenario> all(ApplicationJson reader) {
        return new MailFaultScenarios(reader).all();
    }

    private List<Scenario> all() {
        return List.of(
                scenario(
                        "mail-opens",
                        "the centre opens the mail with its key",
                        "the payload inside, signed by the hub",
                        bench -> sent(bench, mail -> mail.inside().isPresent())),
                scenario(
                        "mail-sealed",
                        "somebody reads the mail on its way",
                        "neither name nor number of the person",
                        bench -> sent(bench, mail -> unreadable(mail.outside()))),
                scenario(
                        "mail-twice",
                        "the same delivery twice",
                        "the same Message-ID, by which mail programs know a repeat",
                        this::twice),
                failing("mail-unreachable", "nobody listens", Map.of("port", Ports.free()), UNAVAILABLE),
                scenario(
                        "mail-no-answer",
                        "somebody listens who says nothing",
                        Outcomes.kinds(UNAVAILABLE),
                        bench -> at(bench, Treatments::silent, UNAVAILABLE)),
                scenario(
                        "mail-server-unknown",
                        "the server shows a certificate of nobody known",
                        Outcomes.kinds(MISCONFIGURED),
                        bench -> with(bench, Map.of("trustedCertificates", bench.otherCertificate()), MISCONFIGURED)),
                scenario(
                        "mail-not-let-in",
                        "the server does not take the password any more",
                        Outcomes.kinds(MISCONFIGURED),
                        bench -> with(bench, Map.of("password", bench.secret("old", "not-any-more")), MISCONFIGURED)),
                scenario(
                        "mail-certificate-expired",
                        "the centre's certificate has ended",
                        Outcomes.kinds(MISCONFIGURED),
                        bench -> with(bench, Map.of("certificate", bench.expiredCertificate()), MISCONFIGURED)),
                failing("mail-too-large", "more than the centre takes", Map.of("maxBytes", SMALLEST_LIMIT), REFUSED),
                answered("mail-asked-to-wait", "RCPT", "451 4.3.0 later", TRANSIENT),
                answered("mail-nobody-there", "RCPT", "550 5.1.1 nobody of that name", REFUSED),
                answered("mail-closing", "MAIL", "421 4.3.2 closing", UNAVAILABLE),
                answered("mail-too-large-there", SmtpTalk.END, "552 5.3.4 too large", REFUSED),
                answered("mail-cut-before", "DATA", SmtpTalk.CUT, UNAVAILABLE),
                answered("mail-answer-lost", SmtpTalk.END, SmtpTalk.CUT, UNCERTAIN));
    }

    private static Scenario scenario(String name, String title, String expected, Function<MailBench, Result> play) {
        return new Scenario(name, title, expected, Reading.MAIL, subject -> {
                    try (var bench = new MailBench(subject)) {
                        return play.apply(bench);
                    }
                })
                .on(Way.MAIL);
    }

    private Scenario failing(String name, String title, Map<String, Object> changes, FailureKind kind) {
        return scenario(name, title, Outcomes.kinds(kind), bench -> with(bench, changes, kind));
    }

    private Scenario answered(String name, String step, String reply, FailureKind kind) {
        String title = reply.equals(SmtpTalk.CUT)
                ? "the server is cut off at " + step
                : "the server answers " + reply + " to " + step;
        return scenario(name, title, Outcomes.kinds(kind), bench -> at(bench, SmtpTalk.answering(step, reply), kind));
    }

    private Result with(MailBench bench, Map<String, Object> changes, FailureKind kind) {
        return Outcomes.mustFail(() -> bench.adapter(changes).deliver(delivery(bench)), kind);
    }

    private Result at(MailBench bench, StandIn.Treatment treatment, FailureKind kind) {
        try (var standIn = new StandIn(treatment)) {
            return with(bench, Map.of("port", standIn.port(), "security", "NONE", "totalTimeout", "10s"), kind);
        }
    }

    private Result sent(MailBench bench, Predicate<Received> holds) {
        Delivery delivery = delivery(bench);
        return Outcomes.mustSucceed(() -> bench.adapter().deliver(delivery), acknowledged -> {
            List<Received> mails = bench.received();
            return Result.of(
                    mails.size() == 1 && holds.test(mails.getFirst()),
                    mails.size() + " mails, of which the first is not so");
        });
    }

    private Result twice(MailBench bench) {
        Delivery delivery = delivery(bench);
        return Outcomes.must(() -> {
            bench.adapter().deliver(delivery);
            bench.adapter().deliver(Deliveries.again(delivery));
            List<String> ids = bench.received().stream()
                    .map(Received::messageId)
                    .distinct()
                    .toList();
            return Result.of(ids.size() == 1, "the Message-IDs " + ids);
        });
    }

    private static boolean unreadable(String mail) {
        return !mail.contains(Draft.NISS) && !mail.contains(Draft.FAMILY_NAME);
    }

    private Delivery delivery(MailBench bench) {
        return bench.delivery(application);
    }
}
