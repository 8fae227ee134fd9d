package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.register.words.Words;
import be.cpasonline.hub.retention.RetentionSettings;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages to read: urgent help, other ways, one's data, accessibility. */
@PageController
@EnableConfigurationProperties({UrgentSettings.class, PageSettings.class})
class InformationController {
    private static final String CONTACT = "contact";

    private final UrgentSettings urgent;
    private final PageSettings pages;
    private final RetentionSettings retention;
    private final Places places;
    private final Centres centres;
    private final Mistakes mistakes;
    private final HowLong howLong;
    private final Words words;

    InformationController(
            UrgentSettings urgent,
            PageSettings pages,
            RetentionSettings retention,
            Places places,
            Centres centres,
            Mistakes mistakes,
            HowLong howLong,
            Words words) {
        this.urgent = urgent;
        this.pages = pages;
        this.retention = retention;
        this.places = places;
        this.centres = centres;
        this.mistakes = mistakes;
        this.howLong = howLong;
        this.words = words;
    }

    @GetMapping("/urgent")
    String urgent(Model model, Locale reader) {
        model.addAttribute("numbers", urgent.in(reader));
        return "intake/form/start/urgent";
    }

    @GetMapping("/other-ways")
    String otherWays(Model model, Locale reader) {
        return otherWays(PlaceQuestion.asked(Optional.empty()), model, reader);
    }

    /** Where somebody lives stands in no address. */
    @PostMapping("/other-ways")
    String otherWaysOf(
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(name = "municipality-choice", defaultValue = "") String choice,
            Model model,
            Locale reader) {
        return otherWays(PlaceQuestion.answered(municipality, choice, places, reader), model, reader);
    }

    private String otherWays(PlaceQuestion question, Model model, Locale reader) {
        Optional<Centre> found = question.meant().flatMap(place -> centres.serving(place.nis()));
        model.addAttribute(
                "found", found.map(centre -> centre.name().in(reader)).orElse(""));
        found.ifPresent(centre -> model.addAttribute(CONTACT, centre.contact()));
        model.addAttribute("question", question);
        model.addAttribute("problems", mistakes.in(Told.MUNICIPALITY, question, reader));
        return "intake/form/start/other-ways";
    }

    @GetMapping("/privacy")
    String privacy(Model model, Locale reader) {
        model.addAttribute("drafts", howLong.is(retention.drafts(), reader));
        model.addAttribute("whatWasSaid", howLong.is(retention.content(), reader));
        model.addAttribute("applications", howLong.is(retention.applications(), reader));
        contact(model);
        return "intake/form/start/privacy";
    }

    @GetMapping("/accessibility")
    String accessibility(Model model, Locale reader) {
        model.addAttribute("testedOn", words.in(reader).day(pages.accessibilityTestedOn()));
        contact(model);
        return "intake/form/start/accessibility";
    }

    private void contact(Model model) {
        model.addAttribute(CONTACT, Optional.ofNullable(pages.contact()).orElse(""));
    }
}
