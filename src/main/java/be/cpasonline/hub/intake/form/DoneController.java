package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.followup.receipt.ReceiptPaper;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.page.Site;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.register.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells what became of a form that was sent. */
@PageController
class DoneController {
    private final Situations situations;
    private final Register register;
    private final Words words;
    private final ReceiptPaper receipts;

    DoneController(Situations situations, Register register, Words words, ReceiptPaper receipts) {
        this.situations = situations;
        this.register = register;
        this.words = words;
        this.receipts = receipts;
    }

    @GetMapping("/apply/{draft:[0-9a-f-]{36}}/done")
    ModelAndView done(
            @PathVariable("draft") UUID draftId,
            @RequestParam Optional<String> late,
            @AuthenticationPrincipal Person person,
            Locale language) {
        FormSituation situation = situations.find(draftId, person);
        if (!FormEnd.isReached(situation.draft())) {
            return new ModelAndView("redirect:" + situation.path() + "/check");
        }
        Optional<Registered> registered = situation.draft().reference().flatMap(register::find);
        return registered
                .map(found -> registered(situation, found, person, language))
                .orElseGet(() -> new ModelAndView("intake/form/sending", "action", situation.path() + "/check"))
                .addObject("late", late.isPresent());
    }

    /** The receipt, for whoever sent it: for themselves or for somebody else. */
    @GetMapping("/apply/{draft:[0-9a-f-]{36}}/receipt.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable("draft") UUID draftId, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        return situations
                .find(draftId, person)
                .draft()
                .reference()
                .flatMap(register::find)
                .map(registered -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(registered.reference() + ".pdf")
                                        .build()
                                        .toString())
                        .body(receipts.pdf(registered, Site.of(request))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ModelAndView registered(FormSituation situation, Registered registered, Person person, Locale language) {
        Words.In said = words.in(language);
        var receipt = registered.receipt();
        var model = new HashMap<String, Object>();
        model.put("reference", registered.reference());
        model.put("number", receipt.hubNumber());
        model.put("centre", registered.centre().in(language));
        model.put("submitted", receipt.submittedAt());
        model.put("received", said.day(receipt.receivedOn()));
        model.put("moved", receipt.receptionMoved().map(said::moved).orElse(""));
        model.put("due", receipt.dueDates().stream().map(said::due).toList());
        model.put("mentions", receipt.mentions().stream().map(said::mention).toList());
        model.put("paper", situation.path() + "/receipt.pdf");
        model.put("own", own(registered, person));
        return new ModelAndView("intake/form/done", model);
    }

    /** Whether it is the person's own application, or one that they sent for somebody else. */
    private boolean own(Registered registered, Person person) {
        return register.ofPerson(person.niss()).stream()
                .anyMatch(own -> own.applicationId().equals(registered.applicationId()));
    }
}
