package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.platform.language.CallerLanguage;
import be.cpasonline.hub.platform.language.Pages;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.workbench.packages.StatusReporter;
import be.cpasonline.hub.workbench.run.DemoPorts;
import be.cpasonline.hub.workbench.sandbox.PackageInTheMaking.Way;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page: what can be done, what was sent, and what passed. It needs no script. */
final class SandboxPage {
    static final String NAME = "be/cpasonline/hub/workbench/sandbox/page";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Europe/Brussels"));
    private static final List<String> PACES = List.of("0", "6/min", "30/min", "1/s", "5/s");

    private final Texts texts = new Texts(NAME);
    private final Pages pages;
    private final Desk desk;

    SandboxPage(Pages pages, Desk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /** A page, and what a browser may load for it: nothing but its own style, and forms that lead back here. */
    record Written(String html, String contentSecurityPolicy) {}

    /** A word of a choice, whether it is the present one, and what it means. */
    record Choice(String value, boolean chosen, String label) {}

    /** An application, in words. */
    record SentLine(int number, String time, String title, String reference, String state, String answer) {}

    /** An exchange, in words; the answer is empty where there was none. */
    record ExchangeLine(
            long number,
            String time,
            long millis,
            String caller,
            String line,
            String fault,
            String status,
            String request,
            String answer) {}

    Written write(Locale language) {
        String nonce = nonce();
        Texts.In words = texts.in(language);
        String html = pages.write(
                NAME,
                language,
                Map.ofEntries(
                        Map.entry("language", language.toLanguageTag()),
                        Map.entry("languages", CallerLanguage.KNOWN),
                        Map.entry("nonce", nonce),
                        Map.entry("desk", desk),
                        Map.entry("problem", desk.watch().problem()),
                        Map.entry("way", desk.casePackage().way().name()),
                        Map.entry("paces", paces(words)),
                        Map.entry("faults", faults(words)),
                        Map.entry("sent", sent(words)),
                        Map.entry("exchanges", exchanges(words)),
                        Map.entry("files", desk.files().map(FilesTaken::latest).orElseGet(List::of)),
                        Map.entry(
                                "filesRoot",
                                desk.files()
                                        .map(FilesTaken::root)
                                        .map(String::valueOf)
                                        .orElse("")),
                        Map.entry("calls", calls())));
        return new Written(
                html,
                "default-src 'none'; style-src 'nonce-" + nonce
                        + "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    }

    /** What to type to do as the package does. */
    private String calls() {
        DemoPorts hub = desk.ports().hub();
        String token = "TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token | cut -d'\"' -f4)"
                .formatted(StatusReporter.CLIENT_ID, StatusReporter.CLIENT_SECRET, hub.issuerUrl());
        String call = "curl -H \"Authorization: Bearer $TOKEN\" ";
        return token + "\n\n"
                + (desk.casePackage().way() == Way.FETCHED
                        ? call + "'" + hub.hubUrl() + "/api/v1/deliveries?wait=20'"
                        : call + "-H 'Content-Type: application/json' -H 'Idempotency-Key: status-1'"
                                + " --data-binary @status.json " + hub.hubUrl() + "/api/v1/statuses");
    }

    private List<Choice> paces(Texts.In words) {
        String now = desk.sender().pace().toString();
        return Stream.concat(PACES.stream(), Stream.of(now))
                .distinct()
                .map(pace -> new Choice(pace, pace.equals(now), pace.equals("0") ? words.get("pace.none") : pace))
                .toList();
    }

    private List<Choice> faults(Texts.In words) {
        Way way = desk.casePackage().way();
        return Fault.choices(way).stream()
                .map(fault -> new Choice(fault.word(), fault == desk.faults().now(), fault(words, way, fault)))
                .toList();
    }

    /** For some ways in words of their own. */
    private static String fault(Texts.In words, Way way, Fault fault) {
        return words.orElse(words.get("fault." + fault.name()), "fault." + way + "." + fault);
    }

    private List<SentLine> sent(Texts.In words) {
        return desk.letters().latest().stream()
                .map(one -> new SentLine(
                        one.number(),
                        time(one.at()),
                        words.orElse(
                                one.invented().title(),
                                "sketch." + one.invented().name()),
                        one.outcome().reference(),
                        words.orElse(
                                one.outcome().state(), "state." + one.outcome().state()),
                        one.outcome().answer()))
                .toList();
    }

    private List<ExchangeLine> exchanges(Texts.In words) {
        return desk.exchanges().latest().stream()
                .map(one -> new ExchangeLine(
                        one.number(),
                        time(one.at()),
                        one.took().toMillis(),
                        one.caller().name(),
                        one.line(),
                        one.fault() == Fault.NONE
                                ? ""
                                : fault(
                                        words,
                                        one.caller() == Exchange.Caller.PACKAGE
                                                ? Way.FETCHED
                                                : desk.casePackage().way(),
                                        one.fault()),
                        one.answer().map(Exchange.Answer::status).orElse(""),
                        message(one.headers(), one.body()),
                        one.answer()
                                .map(answer -> answer.status() + "\n" + message(answer.headers(), answer.body()))
                                .orElse("")))
                .toList();
    }

    private static String message(List<String> headers, String body) {
        return Stream.concat(
                        headers.stream(),
                        Optional.of(body).filter(text -> !text.isEmpty()).map(text -> "\n" + text).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String nonce() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
