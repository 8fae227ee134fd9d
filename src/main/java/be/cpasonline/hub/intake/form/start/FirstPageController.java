package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.intake.form.start.Entrance.Arrival;
import be.cpasonline.hub.platform.page.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page, and the entrance from other sites. */
@PageController
class FirstPageController {
    private static final String VIEW = "intake/form/start/first";

    private final Entrance entrance;

    FirstPageController(Entrance entrance) {
        this.entrance = entrance;
    }

    @GetMapping("/")
    String first(Model model, HttpServletRequest request, Locale reader) {
        return first(Beginning.of(request), List.of(), model, reader);
    }

    /** Without any parameter it changes nothing: so do the links to the same page in another language. */
    @GetMapping("/start")
    String start(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String source,
            Model model,
            HttpServletRequest request,
            Locale reader) {
        if ((centre + topic + source).isEmpty()) {
            return first(model, request, reader);
        }
        Arrival arrival = entrance.arrive(centre, topic, source);
        arrival.beginning().keep(request);
        return first(arrival.beginning(), arrival.unknown(), model, reader);
    }

    private String first(Beginning beginning, List<String> unknown, Model model, Locale reader) {
        model.addAttribute("unknown", unknown);
        model.addAttribute("topics", Topics.ALL);
        model.addAttribute("topic", beginning.topic());
        model.addAttribute("centre", entrance.centreName(beginning, reader).orElse(""));
        entrance.source(beginning, reader).ifPresent(source -> model.addAttribute("source", source));
        return VIEW;
    }
}
