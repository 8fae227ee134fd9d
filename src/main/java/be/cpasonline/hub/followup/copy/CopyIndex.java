package be.cpasonline.hub.followup.copy;

import be.cpasonline.hub.followup.copy.KeptUnsent.Begun;
import be.cpasonline.hub.platform.language.Days;
import be.cpasonline.hub.platform.language.Pages;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.OwnApplication;
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
                                                Days.withWeekday(
                                                        Brussels.time(each.changedAt())
                                                                .toLocalDate(),
                                                        language),
                                                Days.withWeekday(
                                                        Brussels.time(each.keptUntil())
                                                                .toLocalDate(),
                                                        language)))
                                        .toList()));
    }

    private static Line line(OwnApplication application, Locale language) {
        return new Line(
                application.reference(),
                application.centre().in(language),
                Days.withWeekday(application.submittedAt().toLocalDate(), language),
                Days.withWeekday(application.receivedOn(), language),
                application.forgotten());
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
