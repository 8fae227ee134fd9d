package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.followup.copy.OwnDataCopy;
import be.cpasonline.hub.followup.receipt.ReceiptPaper;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.platform.page.Site;
import be.cpasonline.hub.register.Registered;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a person sees of their applications. */
@PageController
@RequestMapping("/my")
class MyController {
    private final OwnApplications applications;
    private final Timelines timelines;
    private final ReceiptPaper receipts;
    private final OwnDataCopy copy;

    MyController(OwnApplications applications, Timelines timelines, ReceiptPaper receipts, OwnDataCopy copy) {
        this.applications = applications;
        this.timelines = timelines;
        this.receipts = receipts;
        this.copy = copy;
    }

    @GetMapping
    ModelAndView all(@AuthenticationPrincipal Person person, Locale language) {
        return new ModelAndView(
                "followup/web/all", Map.of("applications", timelines.lines(applications.of(person), language)));
    }

    @GetMapping("/applications/{reference}")
    ModelAndView one(@PathVariable String reference, @AuthenticationPrincipal Person person, Locale language) {
        Registered registered = applications.find(reference, person);
        return new ModelAndView("followup/web/one", Map.of("page", timelines.of(registered, language)));
    }

    @GetMapping("/applications/{reference}/receipt.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable String reference, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        Registered registered = applications.find(reference, person);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(registered.reference() + ".pdf"))
                .body(receipts.pdf(registered, Site.of(request)));
    }

    @GetMapping("/data")
    String data() {
        return "followup/web/data";
    }

    @PostMapping(path = "/data.zip")
    ResponseEntity<StreamingResponseBody> copy(
            @AuthenticationPrincipal Person person, HttpServletRequest request, Locale language) {
        var site = Site.of(request);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("cpas-online.zip"))
                .body(target -> copy.write(person.niss(), language, site, target));
    }

    /** Asked by a page that is still read: the session goes on. */
    @GetMapping("/stay")
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent().build();
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
