package be.cpasonline.hub.identity.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What a browser is told about pages: nothing of others may be shown or run in them, and nobody may frame them. */
final class PageHeaders {
    private static final String CORP = "Cross-Origin-Resource-Policy";

    private PageHeaders() {}

    /**
     * For pages. They are never stored: the next person at the same computer would see them.
     *
     * @param provider the origins of the provider, where sending a form may end when one has to sign in
     */
    static void ofPages(HeadersConfigurer<HttpSecurity> headers, Set<String> provider) {
        String forms = Stream.concat(Stream.of("'self'"), provider.stream()).collect(Collectors.joining(" "));
        ofAll(headers)
                .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; style-src 'self';"
                        + " script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action "
                        + forms + "; frame-ancestors 'none'; base-uri 'none'"))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"))
                .addHeaderWriter(new StaticHeadersWriter(CORP, "same-origin"));
    }

    /** For what pages are made of, which browsers may keep; the button is there for other sites. */
    static void ofParts(HeadersConfigurer<HttpSecurity> headers) {
        ofAll(headers)
                .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(resourcePolicy());
    }

    private static HeadersConfigurer<HttpSecurity> ofAll(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    private static HeaderWriter resourcePolicy() {
        var button = PagePaths.matcher(List.of(PagePaths.BUTTON));
        return (request, response) ->
                response.setHeader(CORP, button.matches(request) ? "cross-origin" : "same-origin");
    }
}
