package be.cpasonline.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody with a browser that has cookies and no JavaScript: follows redirects, sends forms as the page has them. */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final String hub;
    private final String language;
    private String csrf = "";

    public Visitor(int port, String language) {
        this.hub = "http://localhost:" + port;
        this.language = language;
    }

    /**
     * What the browser shows.
     *
     * @param path where it ended up, with the query
     * @param html as it came
     */
    public record Page(int status, String path, String html, HttpResponse<String> response) {
        /** As a person reads it, without tags. */
        public String text() {
            return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<(script|svg).*?</\\1>", " ")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " "));
        }

        /** What stands in the heading of the page. */
        public String heading() {
            Matcher heading = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>").matcher(html);
            assertThat(heading.find()).as("a heading in %s", path).isTrue();
            return HtmlUtils.htmlUnescape(heading.group(1).replaceAll("<[^>]*>", ""))
                    .strip();
        }
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(hub + path)).GET());
    }

    /** Comes from another page of the hub. */
    public Page get(String path, String from) {
        return send(HttpRequest.newBuilder(URI.create(hub + path))
                .header("Referer", hub + from)
                .GET());
    }

    /** Sends a form of the page that was read last; name, value, name, value. */
    public Page post(String path, String... fields) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("_csrf", csrf);
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        String body = values.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(hub + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = browser.send(
                    request.header("Accept-Language", language)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            Matcher token = CSRF.matcher(response.body());
            csrf = token.find() ? token.group(1) : csrf;
            URI uri = response.uri();
            String path = uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
            return new Page(response.statusCode(), path, response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
