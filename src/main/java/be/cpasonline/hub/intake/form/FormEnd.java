package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.intake.draft.Draft;
import org.springframework.web.servlet.ModelAndView;

/** What was sent is not filled in any more: whoever comes back to it sees what became of it. */
final class FormEnd {
    private FormEnd() {}

    static boolean isReached(Draft draft) {
        return draft.isSealed();
    }

    static ModelAndView of(FormSituation situation) {
        return new ModelAndView(path(situation));
    }

    /** Where it is told that what somebody just typed or added is not in what was sent. */
    static ModelAndView late(FormSituation situation) {
        return new ModelAndView(latePath(situation));
    }

    static String latePath(FormSituation situation) {
        return path(situation) + "?late";
    }

    private static String path(FormSituation situation) {
        return "redirect:" + situation.path() + "/done";
    }
}
