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
import java.util.stream.Stream;
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
        List<PageProblem> missing = missing(reference, seal, language);
        if (!missing.isEmpty()) {
            return page(reference, seal, missing);
        }
        attempts.oneMore("receipt-check", request);
        return receipts.check(reference, seal)
                .map(found -> page(reference, seal, List.of()).addObject("genuine", shown(found, language)))
                .orElseGet(() -> page(reference, seal, List.of(atReference("followup.check.unknown", language))));
    }

    private List<PageProblem> missing(String reference, String seal, Locale language) {
        Stream<PageProblem> noReference =
                reference.isBlank() ? Stream.of(atReference("followup.check.noReference", language)) : Stream.empty();
        Stream<PageProblem> noSeal =
                seal.isBlank() ? Stream.of(problem("#seal", "followup.check.noSeal", language)) : Stream.empty();
        return Stream.concat(noReference, noSeal).toList();
    }

    private PageProblem atReference(String text, Locale language) {
        return problem("#reference", text, language);
    }

    private PageProblem problem(String field, String text, Locale language) {
        return new PageProblem(field, texts.getMessage(text, null, language));
    }

    private Shown shown(Genuine genuine, Locale language) {
        return new Shown(
                genuine.centre().in(language),
                Days.inWords(genuine.submittedAt().toLocalDate(), language),
                Days.inWords(genuine.receivedOn(), language));
    }

    private static ModelAndView page(String reference, String seal, List<PageProblem> problems) {
        return new ModelAndView(
                "followup/web/receipt-check",
                Map.of(
                        "reference", reference,
                        "seal", seal,
                        "problems", problems,
                        "problem", PageProblem.byPlace(problems)));
    }

    /** What a genuine receipt is of, in words. */
    record Shown(String centre, String submitted, String received) {}
}
