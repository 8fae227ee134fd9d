package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.intake.draft.Draft;
import org.springframework.web.servlet.ModelAndView;

/** What was sent is not filled in any more: whoever comes back to it sees what became of it. */
final class FormEnd {
    private FormEnd() {}

    static boolean isReached(Draft draft) {
        return draft.reference().isPresent() || draft.content().sent().isPresent();
    }

    static ModelAndView of(FormSituation situation) {
        return new ModelAndView("redirect:" + situation.path() + "/done");
    }
}
