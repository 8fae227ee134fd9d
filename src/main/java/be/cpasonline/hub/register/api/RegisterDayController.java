package be.cpasonline.hub.register.api;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.platform.language.CallerLanguage;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.RegisterDay;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Writes out what a centre received on a day (organic law of 8 July 1976, art. 58 par. 1), whatever became of the
 * deliveries: as JSON, as a table, and as a page to print.
 */
@RestController
class RegisterDayController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON, CSV, HTML);

    private final Register register;
    private final RegisterDayPage page;

    RegisterDayController(Register register, RegisterDayPage page) {
        this.register = register;
        this.page = page;
    }

    /** For systems that act for the centre. */
    @GetMapping(
            path = "/api/v1/centres/{centreId}/register/{date}",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.TEXT_HTML_VALUE})
    ResponseEntity<?> day(
            @PathVariable String centreId,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @AuthenticationPrincipal CallingSystem system,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        if (!system.may(Permission.READ_REGISTER) || !system.actsFor(centreId)) {
            throw new AccessDeniedException(Permission.READ_REGISTER.name());
        }
        MediaType type = wanted(request);
        return answer(type, register.day(centreId, date), CallerLanguage.of(request));
    }

    private ResponseEntity<?> answer(MediaType type, RegisterDay day, Locale language) {
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
        if (type.equals(CSV)) {
            return answer.header(
                            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register-" + day.day() + ".csv\"")
                    .body(RegisterDayTable.write(day).getBytes(StandardCharsets.UTF_8));
        }
        if (type.equals(HTML)) {
            RegisterDayPage.Page written = page.write(day, language);
            return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                    .header("Content-Security-Policy", written.contentSecurityPolicy())
                    .header("Referrer-Policy", "no-referrer")
                    .body(written.html().getBytes(StandardCharsets.UTF_8));
        }
        return answer.body(DayBody.of(day));
    }

    /** The first of what the caller wants that is offered; JSON where anything will do. */
    private static MediaType wanted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return new HeaderContentNegotiationStrategy()
                .resolveMediaTypes(new ServletWebRequest(request)).stream()
                        .flatMap(wanted -> OFFERED.stream().filter(wanted::isCompatibleWith))
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON);
    }
}
