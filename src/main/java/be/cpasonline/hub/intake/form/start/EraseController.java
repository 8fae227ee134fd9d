package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.platform.page.PageController;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Erases what somebody told who looked for their centre: whoever uses the browser next does not find it. */
@PageController
class EraseController {

    @PostMapping("/find/erase")
    String erase(HttpServletRequest request) {
        Beginning.forget(request);
        return "redirect:/find/erased";
    }

    @GetMapping("/find/erased")
    String erased() {
        return "intake/form/start/erased";
    }
}
