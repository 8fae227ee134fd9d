package be.cpasonline.hub.register.api;

import be.cpasonline.hub.platform.language.Days;
import be.cpasonline.hub.platform.language.Pages;
import be.cpasonline.hub.register.RegisterDay;
import be.cpasonline.hub.register.RegisterEntry;
import be.cpasonline.hub.register.RegisterEntry.Person;
import be.cpasonline.hub.register.words.Words;
import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A day of the register as a page to read and to print. */
@Component
class RegisterDayPage {
    private static final String NAME = "register/day";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final Pages pages;
    private final Words words;

    RegisterDayPage(Pages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    Page write(RegisterDay day, Locale language) {
        String nonce = nonce();
        String html = pages.write(
                NAME,
                language,
                Map.of(
                        "language", language.toLanguageTag(),
                        "nonce", nonce,
                        "centre",
                                day.centre().map(centre -> centre.in(language)).orElse(day.centreId()),
                        "day", Days.withWeekday(day.day(), language),
                        "lines",
                                day.entries().stream()
                                        .map(entry -> line(entry, words.in(language)))
                                        .toList()));
        return new Page(
                html,
                "default-src 'none'; style-src 'nonce-" + nonce
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    private static Line line(RegisterEntry entry, Words.In said) {
        return new Line(
                entry.hubNumber(),
                entry.reference(),
                TIME.format(entry.submittedAt()),
                entry.person().map(Person::familyName).orElse(""),
                entry.person().flatMap(Person::givenNames).orElse(""),
                entry.person().map(Person::niss).map(RegisterDayPage::printed).orElse(""),
                entry.needs().stream().map(said::need).toList(),
                said.channel(entry.channel()),
                entry.joinedTo().orElse(""));
    }

    /** As it stands on an identity card: 85.07.30-033.28. */
    private static String printed(String niss) {
        return niss.replaceFirst("^(\\d{2})(\\d{2})(\\d{2})(\\d{3})(\\d{2})$", "$1.$2.$3-$4.$5");
    }

    private static String nonce() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    /** A page, and what a browser may load for it: nothing but its own style. */
    record Page(String html, String contentSecurityPolicy) {}

    /** A line, in words. */
    public record Line(
            String hubNumber,
            String reference,
            String submittedAt,
            String familyName,
            String givenNames,
            String niss,
            List<String> needs,
            String channel,
            String joinedTo) {
        @Override
        public String toString() {
            return "Line[hubNumber=" + hubNumber + "]";
        }
    }
}
