package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.centre.PlaceSuggestion;
import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.platform.page.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the centre: first where the person lives or stays, at the end which centre is presumed competent. */
@PageController
class FindController {
    private static final String PLACE_VIEW = "intake/form/start/find";
    private static final String CENTRE_VIEW = "intake/form/start/centre";
    private static final String QUESTION = "question";
    private static final String PROBLEMS = "problems";
    private static final String CENTRE = "redirect:/find/centre";

    private final Places places;
    private final Presumption presumption;
    private final CentreOutcome outcome;
    private final Mistakes mistakes;

    FindController(Places places, Presumption presumption, CentreOutcome outcome, Mistakes mistakes) {
        this.places = places;
        this.presumption = presumption;
        this.outcome = outcome;
        this.mistakes = mistakes;
    }

    /** Where an entrance named a centre, its municipality stands there already. */
    @GetMapping("/find")
    String place(Model model, HttpServletRequest request, Locale reader) {
        Beginning beginning = Beginning.of(request);
        Optional<PlaceSuggestion> known =
                places.of(beginning.answer(Told.MUNICIPALITY), reader).or(() -> places.of(beginning.centre(), reader));
        return place(PlaceQuestion.asked(known), model, reader);
    }

    @PostMapping("/find")
    String placeAnswered(
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(name = "municipality-choice", defaultValue = "") String choice,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        PlaceQuestion question = PlaceQuestion.answered(municipality, choice, places, reader);
        if (question.meant().isEmpty()) {
            return place(question, model, reader);
        }
        Beginning.of(request)
                .without(Told.CHOSEN_CENTRE)
                .with(Told.MUNICIPALITY, question.meant().get().nis())
                .keep(request);
        return "redirect:/find/situation";
    }

    private String place(PlaceQuestion question, Model model, Locale reader) {
        model.addAttribute(QUESTION, question);
        model.addAttribute(PROBLEMS, mistakes.in(Told.MUNICIPALITY, question, reader));
        return PLACE_VIEW;
    }

    @GetMapping("/find/centre")
    String centre(Model model, HttpServletRequest request, Locale reader) {
        return centre(PlaceQuestion.asked(Optional.empty()), model, request, reader);
    }

    /** Chooses another centre: that of a municipality, or of the entrance; or the presumed one again. */
    @PostMapping("/find/centre")
    String centreChosen(
            @RequestParam(defaultValue = "") String other,
            @RequestParam(name = "other-choice", defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String choose,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        Beginning beginning = Beginning.of(request);
        if (choose.equals("presumed")) {
            beginning.without(Told.CHOSEN_CENTRE).keep(request);
            return CENTRE;
        }
        if (choose.equals("entrance") && !beginning.centre().isEmpty()) {
            beginning.with(Told.CHOSEN_CENTRE, beginning.centre()).keep(request);
            return CENTRE;
        }
        PlaceQuestion question = PlaceQuestion.answered(other, choice, places, reader);
        if (question.meant().isEmpty()) {
            return centre(question, model, request, reader);
        }
        beginning.with(Told.CHOSEN_CENTRE, question.meant().get().nis()).keep(request);
        return CENTRE;
    }

    /** A step that was skipped is asked first. */
    private String centre(PlaceQuestion question, Model model, HttpServletRequest request, Locale reader) {
        Beginning beginning = Beginning.of(request);
        if (!beginning.tellsPlace()) {
            return "redirect:/find";
        }
        Optional<PresumedCentre> presumed = presumption.of(beginning);
        if (presumed.isEmpty()) {
            return "redirect:/find/situation";
        }
        model.addAttribute("outcome", outcome.of(presumed.get(), beginning, reader));
        model.addAttribute(QUESTION, question);
        model.addAttribute(PROBLEMS, mistakes.in("other", question, reader));
        return CENTRE_VIEW;
    }
}
