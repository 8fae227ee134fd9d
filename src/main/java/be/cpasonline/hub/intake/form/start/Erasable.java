package be.cpasonline.hub.intake.form.start;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages on which a centre is looked for whether there is something to erase. */
@ControllerAdvice(assignableTypes = {FindController.class, SituationController.class})
class Erasable {

    @ModelAttribute("erasable")
    boolean erasable(HttpServletRequest request) {
        return !Beginning.of(request).answers().isEmpty();
    }
}
