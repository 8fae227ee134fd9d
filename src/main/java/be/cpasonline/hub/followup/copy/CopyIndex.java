package be.cpasonline.hub.followup.copy;

import be.cpasonline.hub.followup.copy.KeptUnsent.Begun;
import be.cpasonline.hub.platform.language.Pages;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.OwnApplication;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The page on top of a copy: what is in it, in the person's language. */
@Component
class CopyIndex {
    private static final String NAME = "followup/copy";

    private final Pages pages;

    CopyIndex(Pages pages) {
        this.pages = pages;
    }

    /** Where what was begun stands in the copy; a person has one draft of a form at most. */
    static String file(Begun begun) {
        return "unsent/" + begun.form() + ".json";
    }

    String write(List<OwnApplication> applications, List<Begun> begun, Locale language) {
        return pages.write(
                NAME,
                language,
                Map.of(
                        "language", language.toLanguageTag(),
                        "applications",
                                applications.stream()
                                        .map(application -> line(application, language))
                                        .toList(),
                        "unsent",
                                begun.stream()
                                        .map(each -> new Unsent(
                                                file(each),
                                                day(
                                                        Brussels.time(each.changedAt())
                                                                .toLocalDate(),
                                                        language),
                                                day(
                                                        Brussels.time(each.keptUntil())
                                                                .toLocalDate(),
                                                        language)))
                                        .toList()));
    }

    private static Line line(OwnApplication application, Locale language) {
        return new Line(
                application.reference(),
                application.centre().in(language),
                day(application.submittedAt().toLocalDate(), language),
                day(application.receivedOn(), language),
                application.forgotten());
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Locale.of(language.getLanguage(), "BE"))
                .format(day);
    }

    /**
     * Something begun and not sent, in words.
     *
     * @param file where it stands in the copy
     */
    public record Unsent(String file, String changedOn, String keptUntil) {}

    /** An application, in words. */
    public record Line(String reference, String centre, String submittedOn, String receivedOn, boolean forgotten) {}
}
