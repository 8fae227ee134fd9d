package be.cpasonline.hub.intake.form.start;

import static be.cpasonline.hub.intake.form.start.Told.INSTITUTION;
import static be.cpasonline.hub.intake.form.start.Told.MUNICIPALITY;
import static be.cpasonline.hub.intake.form.start.Told.REGISTERED_IN;
import static be.cpasonline.hub.intake.form.start.Told.RENTAL_GUARANTEE;
import static be.cpasonline.hub.intake.form.start.Told.SINCE;
import static be.cpasonline.hub.intake.form.start.Told.STAY;

import be.cpasonline.hub.centre.PlaceSuggestion;
import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.intake.questions.DayParts;
import be.cpasonline.hub.model.Stay;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.time.Brussels;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The short questions for the exceptions of the law of 2 April 1965, one on a page and only those that matter. Every one
 * but the first may be left open: then the general rule decides, and that is said.
 */
@PageController
class SituationController {
    private static final String STAY_VIEW = "intake/form/start/situation";
    private static final String INSTITUTION_VIEW = "intake/form/start/institution";
    private static final String RECEPTION_VIEW = "intake/form/start/reception";
    private static final String REGISTERED_VIEW = "intake/form/start/registered";
    private static final String TO_REGISTERED = "redirect:/find/situation/registered";
    private static final String TO_CENTRE = "redirect:/find/centre";
    private static final String PROBLEMS = "problems";
    private static final int LONGEST_NAME = 200;

    private final Places places;
    private final Mistakes mistakes;
    private final Clock clock;

    SituationController(Places places, Mistakes mistakes, Clock clock) {
        this.places = places;
        this.mistakes = mistakes;
        this.clock = clock;
    }

    @GetMapping("/find/situation")
    String stay(Model model, HttpServletRequest request, Locale reader) {
        return stay(List.of(), model, request, reader);
    }

    @PostMapping("/find/situation")
    String stayAnswered(
            @RequestParam(defaultValue = "") String stay, Model model, HttpServletRequest request, Locale reader) {
        Optional<Stay> told = Arrays.stream(Stay.values())
                .filter(each -> each.name().equals(stay))
                .findFirst();
        if (told.isEmpty()) {
            return stay(List.of("stay"), model, request, reader);
        }
        Beginning beginning = Beginning.of(request);
        if (!beginning.answer(STAY).equals(stay)) {
            // What was told about other circumstances does not hold for these.
            beginning = beginning.without(SINCE, REGISTERED_IN, INSTITUTION, RENTAL_GUARANTEE);
        }
        beginning.with(STAY, stay).keep(request);
        return switch (told.get()) {
            case RESIDENCE, HOMELESS -> TO_CENTRE;
            case STUDENT -> TO_REGISTERED;
            case INSTITUTION -> "redirect:/find/situation/institution";
            case ASYLUM -> "redirect:/find/situation/reception";
        };
    }

    private String stay(List<String> errors, Model model, HttpServletRequest request, Locale reader) {
        Beginning beginning = Beginning.of(request);
        Optional<PlaceSuggestion> place = places.of(beginning.answer(MUNICIPALITY), reader);
        if (place.isEmpty()) {
            return "redirect:/find";
        }
        model.addAttribute("place", place.get());
        model.addAttribute("stays", Stay.values());
        model.addAttribute("told", beginning.answer(STAY));
        tell(errors, model, reader);
        return STAY_VIEW;
    }

    @GetMapping("/find/situation/institution")
    String institution(Model model, HttpServletRequest request, Locale reader) {
        Beginning beginning = Beginning.of(request);
        return institution(
                beginning.answer(INSTITUTION), DayParts.of(beginning.answer(SINCE)), List.of(), model, request, reader);
    }

    @PostMapping("/find/situation/institution")
    String institutionAnswered(
            @RequestParam(defaultValue = "") String institution,
            @RequestParam(name = "since-day", defaultValue = "") String dayOfMonth,
            @RequestParam(name = "since-month", defaultValue = "") String month,
            @RequestParam(name = "since-year", defaultValue = "") String year,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        var since = new DayParts(dayOfMonth, month, year);
        var errors = new ArrayList<String>();
        if (institution.length() > LONGEST_NAME) {
            errors.add("institution");
        }
        Optional<LocalDate> day = since.read().filter(this::isNotToCome);
        if (since.told() && day.isEmpty()) {
            errors.add("since");
        }
        if (!errors.isEmpty()) {
            return institution(institution, since, errors, model, request, reader);
        }
        Beginning beginning = Beginning.of(request).without(INSTITUTION, SINCE);
        beginning = institution.isBlank() ? beginning : beginning.with(INSTITUTION, institution.strip());
        beginning = day.isPresent() ? beginning.with(SINCE, day.get().toString()) : beginning;
        beginning.keep(request);
        return TO_REGISTERED;
    }

    private boolean isNotToCome(LocalDate day) {
        return !day.isAfter(LocalDate.now(clock.withZone(Brussels.ZONE)));
    }

    private String institution(
            String institution,
            DayParts since,
            List<String> errors,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        model.addAttribute("institution", institution);
        model.addAttribute("since", since);
        tell(errors, model, reader);
        return shown(INSTITUTION_VIEW, Stay.INSTITUTION, request);
    }

    @GetMapping("/find/situation/reception")
    String reception(Model model, HttpServletRequest request, Locale reader) {
        Beginning beginning = Beginning.of(request);
        return reception(
                beginning.answer(INSTITUTION),
                Boolean.parseBoolean(beginning.answer(RENTAL_GUARANTEE)),
                List.of(),
                model,
                request,
                reader);
    }

    @PostMapping("/find/situation/reception")
    String receptionAnswered(
            @RequestParam(defaultValue = "") String institution,
            @RequestParam(defaultValue = "") String rentalGuarantee,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        boolean guarantee = rentalGuarantee.equals("true");
        if (institution.length() > LONGEST_NAME) {
            return reception(institution, guarantee, List.of("institution"), model, request, reader);
        }
        Beginning beginning = Beginning.of(request).without(INSTITUTION, RENTAL_GUARANTEE);
        beginning = institution.isBlank() ? beginning : beginning.with(INSTITUTION, institution.strip());
        (guarantee ? beginning.with(RENTAL_GUARANTEE, "true") : beginning).keep(request);
        return TO_REGISTERED;
    }

    private String reception(
            String institution,
            boolean guarantee,
            List<String> errors,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        model.addAttribute("institution", institution);
        model.addAttribute("guarantee", guarantee);
        tell(errors, model, reader);
        return shown(RECEPTION_VIEW, Stay.ASYLUM, request);
    }

    @GetMapping("/find/situation/registered")
    String registered(Model model, HttpServletRequest request, Locale reader) {
        Beginning beginning = Beginning.of(request);
        return registered(
                PlaceQuestion.asked(places.of(beginning.answer(REGISTERED_IN), reader)), model, request, reader);
    }

    @PostMapping("/find/situation/registered")
    String registeredAnswered(
            @RequestParam(defaultValue = "") String registeredIn,
            @RequestParam(name = "registeredIn-choice", defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String unknown,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        Beginning beginning = Beginning.of(request).without(REGISTERED_IN);
        if (unknown.equals("true")) {
            beginning.keep(request);
            return TO_CENTRE;
        }
        PlaceQuestion question = PlaceQuestion.answered(registeredIn, choice, places, reader);
        if (question.meant().isEmpty()) {
            return registered(question, model, request, reader);
        }
        beginning.with(REGISTERED_IN, question.meant().get().nis()).keep(request);
        return TO_CENTRE;
    }

    private String registered(PlaceQuestion question, Model model, HttpServletRequest request, Locale reader) {
        String stay = Beginning.of(request).answer(STAY);
        model.addAttribute("question", question);
        model.addAttribute(PROBLEMS, mistakes.in(REGISTERED_IN, question, reader));
        model.addAttribute("stay", stay);
        return switch (stay) {
            case "INSTITUTION", "STUDENT", "ASYLUM" -> REGISTERED_VIEW;
            default -> "redirect:/find/situation";
        };
    }

    private void tell(List<String> errors, Model model, Locale reader) {
        model.addAttribute("errors", errors);
        model.addAttribute(PROBLEMS, mistakes.in(errors, reader));
    }

    /** A question that these circumstances do not call for is not asked. */
    private static String shown(String view, Stay only, HttpServletRequest request) {
        return Beginning.of(request).answer(STAY).equals(only.name()) ? view : "redirect:/find/situation";
    }
}
