package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.platform.language.CallerLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the page, and does what its buttons say. */
@RestController
final class SandboxController {
    /** What a browser says of a request that comes from the page itself, or from the user. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final SandboxPage page;
    private final Desk desk;

    SandboxController(SandboxPage page, Desk desk) {
        this.page = page;
        this.desk = desk;
    }

    @GetMapping("/")
    ResponseEntity<String> show(@RequestParam Optional<String> lang, HttpServletRequest request) {
        Locale language = lang.map(Locale::forLanguageTag)
                .filter(CallerLanguage.KNOWN::contains)
                .orElseGet(() -> CallerLanguage.of(request));
        SandboxPage.Written written = page.write(language);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", written.contentSecurityPolicy())
                .header("Content-Language", language.toLanguageTag())
                .body(written.html());
    }

    @PostMapping("/send")
    ResponseEntity<Void> send(@RequestParam String lang, HttpServletRequest request) {
        mustBeOwn(request);
        if (!desk.sender().send()) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The hub does not answer now; try again.");
        }
        return back(lang);
    }

    @PostMapping("/pace")
    ResponseEntity<Void> pace(@RequestParam String lang, @RequestParam String pace, HttpServletRequest request) {
        mustBeOwn(request);
        desk.sender().at(Pace.of(pace).orElseThrow(() -> unknown("pace", Pace.FORM)));
        return back(lang);
    }

    @PostMapping("/fault")
    ResponseEntity<Void> fault(@RequestParam String lang, @RequestParam String fault, HttpServletRequest request) {
        mustBeOwn(request);
        desk.faults()
                .to(Fault.of(fault, desk.casePackage().way())
                        .orElseThrow(() -> unknown("fault", "one of the page's choices")));
        return back(lang);
    }

    /** Another site's page must not send applications, though the browser that shows it is on this machine. */
    private static void mustBeOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Only the sandbox's own page may do this.");
        }
    }

    private static ResponseStatusException unknown(String field, String form) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, field + " must be " + form + ".");
    }

    private static ResponseEntity<Void> back(String lang) {
        String known = CallerLanguage.KNOWN.stream()
                .map(Locale::toLanguageTag)
                .filter(lang::equals)
                .findFirst()
                .orElse("en");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/?lang=" + known))
                .build();
    }
}
