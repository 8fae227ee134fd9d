package be.cpasonline.hub.workbench.issuer;

import be.cpasonline.hub.platform.language.CallerLanguage;
import be.cpasonline.hub.platform.language.Pages;
import be.cpasonline.hub.workbench.issuer.InventedPerson.Means;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks who one is, in the language that the hub asks for ({@code ui_locales}). It needs no script. */
@RestController
@RequestMapping(PeoplePage.PATH)
final class PeoplePage {
    static final String PATH = "/people";
    static final String NAME = "be/cpasonline/hub/workbench/issuer/people";

    private static final String LANGUAGES = "ui_locales";

    private final Pages pages;

    PeoplePage(Pages pages) {
        this.pages = pages;
    }

    /** Somebody to choose, in words. */
    record Choice(String id, String name, String place, String language, Means means, String particular) {
        static Choice of(InventedPerson person, Locale read) {
            return new Choice(
                    person.id(),
                    person.name(),
                    person.place(),
                    Locale.of(person.language()).getDisplayLanguage(read),
                    person.means(),
                    person.particular());
        }
    }

    /** The page in another language. */
    record Tongue(String code, String name, String path) {}

    @GetMapping
    ResponseEntity<String> ask(HttpServletRequest request, CsrfToken token) {
        Locale language = language(request);
        String nonce = UUID.randomUUID().toString();
        String html = pages.write(
                NAME,
                language,
                Map.of(
                        "language", language.getLanguage(),
                        "languages", tongues(request),
                        "nonce", nonce,
                        "token", token.getToken(),
                        "action", address(PATH, request),
                        "people",
                                InventedPerson.ALL.stream()
                                        .map(person -> Choice.of(person, language))
                                        .toList()));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'nonce-" + nonce + "'; base-uri 'none'; frame-ancestors 'none'")
                .body(html);
    }

    /** Goes on as the chosen person; as nobody, back to the hub. */
    @PostMapping
    ResponseEntity<Void> choose(@RequestParam(required = false) @Nullable String person, HttpServletRequest request) {
        Optional<InventedPerson> chosen = Optional.ofNullable(person).flatMap(InventedPerson::of);
        if (chosen.isEmpty()) {
            return cancelled(request);
        }
        request.getSession().setAttribute(ChosenPerson.ATTRIBUTE, chosen.get().id());
        return to(address("/oauth2/authorize", request));
    }

    private static ResponseEntity<Void> cancelled(HttpServletRequest request) {
        String back = request.getParameter("redirect_uri");
        if (back == null || !ThisMachine.has(back)) {
            return ResponseEntity.badRequest().build();
        }
        return to(UriComponentsBuilder.fromUriString(back)
                .queryParam("error", "access_denied")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(String.valueOf(request.getParameter("state")))
                .toUriString());
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(address).toASCIIString())
                .build();
    }

    /** A path with all that the hub asked for. */
    private static String address(String path, HttpServletRequest request) {
        return path + "?" + request.getQueryString();
    }

    private static List<Tongue> tongues(HttpServletRequest request) {
        return CallerLanguage.KNOWN.stream()
                .map(each -> new Tongue(
                        each.getLanguage(),
                        each.getDisplayLanguage(each),
                        UriComponentsBuilder.fromUriString(address(PATH, request))
                                .replaceQueryParam(LANGUAGES, each.getLanguage())
                                .build()
                                .toUriString()))
                .toList();
    }

    private static Locale language(HttpServletRequest request) {
        String asked = request.getParameter(LANGUAGES);
        return Stream.of(asked == null ? new String[0] : asked.split(" ", -1))
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .flatMap(tag -> CallerLanguage.KNOWN.stream()
                        .filter(known -> known.getLanguage().equals(tag)))
                .findFirst()
                .orElseGet(() -> CallerLanguage.of(request));
    }
}
