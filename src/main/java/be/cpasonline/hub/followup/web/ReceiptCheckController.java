package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.followup.receipt.ReceiptCheck;
import be.cpasonline.hub.followup.receipt.ReceiptCheck.Genuine;
import be.cpasonline.hub.platform.language.Days;
import be.cpasonline.hub.platform.page.AttemptLimit;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.page.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets anybody who was shown a receipt have it checked. */
@PageController
@RequestMapping("/receipt-check")
class ReceiptCheckController {
    private static final String FIRST_FIELD = "#reference";

    private final ReceiptCheck receipts;
    private final AttemptLimit attempts;
    private final MessageSource texts;

    ReceiptCheckController(ReceiptCheck receipts, AttemptLimit attempts, MessageSource texts) {
        this.receipts = receipts;
        this.attempts = attempts;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView ask() {
        return page("", "", List.of());
    }

    @PostMapping
    ModelAndView check(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String seal,
            HttpServletRequest request,
            Locale language) {
        if (reference.isBlank() || seal.isBlank()) {
            return page(reference, seal, List.of(problem("followup.check.incomplete", language)));
        }
        attempts.oneMore("receipt-check", request);
        return receipts.check(reference, seal)
                .map(found -> page(reference, seal, List.of()).addObject("genuine", shown(found, language)))
                .orElseGet(() -> page(reference, seal, List.of(problem("followup.check.unknown", language))));
    }

    private PageProblem problem(String text, Locale language) {
        return new PageProblem(FIRST_FIELD, texts.getMessage(text, null, language));
    }

    private Shown shown(Genuine genuine, Locale language) {
        return new Shown(
                genuine.centre().in(language),
                Days.inWords(genuine.submittedAt().toLocalDate(), language),
                Days.inWords(genuine.receivedOn(), language));
    }

    private static ModelAndView page(String reference, String seal, List<PageProblem> problems) {
        return new ModelAndView(
                "followup/web/receipt-check", Map.of("reference", reference, "seal", seal, "problems", problems));
    }

    /** What a genuine receipt is of, in words. */
    record Shown(String centre, String submitted, String received) {}
}
