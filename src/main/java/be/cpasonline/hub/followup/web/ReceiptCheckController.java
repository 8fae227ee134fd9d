package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.followup.receipt.ReceiptCheck;
import be.cpasonline.hub.followup.receipt.ReceiptCheck.Genuine;
import be.cpasonline.hub.platform.page.AttemptLimit;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.register.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets anybody who was shown a receipt have it checked. */
@PageController
@RequestMapping("/receipt-check")
class ReceiptCheckController {
    private final ReceiptCheck receipts;
    private final AttemptLimit attempts;
    private final Words words;

    ReceiptCheckController(ReceiptCheck receipts, AttemptLimit attempts, Words words) {
        this.receipts = receipts;
        this.attempts = attempts;
        this.words = words;
    }

    @GetMapping
    ModelAndView ask() {
        return page("", "", "ask", Optional.empty(), Locale.ENGLISH);
    }

    @PostMapping
    ModelAndView check(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String seal,
            HttpServletRequest request,
            Locale language) {
        if (reference.isBlank() || seal.isBlank()) {
            return page(reference, seal, "incomplete", Optional.empty(), language);
        }
        attempts.oneMore("receipt-check", request);
        Optional<Genuine> genuine = receipts.check(reference, seal);
        return page(reference, seal, genuine.isPresent() ? "genuine" : "unknown", genuine, language);
    }

    private ModelAndView page(
            String reference, String seal, String outcome, Optional<Genuine> genuine, Locale language) {
        var model = new HashMap<String, Object>();
        model.put("reference", reference);
        model.put("seal", seal);
        model.put("outcome", outcome);
        genuine.ifPresent(found -> {
            model.put("submitted", words.in(language).day(found.submittedAt().toLocalDate()));
            model.put("received", words.in(language).day(found.receivedOn()));
            model.put("centre", found.centre().in(language));
        });
        return new ModelAndView("followup/web/receipt-check", model);
    }
}
