package be.cpasonline.hub.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows where it is led, and can sign in at the demo's identity provider. */
public final class Browser {
    private static final int MOST_STEPS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BOUNDARY = "end-of-this-part";
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String language;

    /** Whose owner reads a language. */
    public Browser(String language) {
        this.language = language;
    }

    /** Goes to an address, and on to wherever that leads. */
    public HttpResponse<String> get(String address) {
        return follow(step(request(URI.create(address)).GET()));
    }

    /** The same, but shows where it leads instead of going there. */
    public HttpResponse<String> look(String address) {
        return step(request(URI.create(address)).GET());
    }

    /** Sends a form, and goes on to wherever that leads. */
    public HttpResponse<String> post(String address, Map<String, String> form) {
        return follow(send(address, form));
    }

    /** Sends a form, and shows where it leads. */
    public HttpResponse<String> send(String address, Map<String, String> form) {
        return send(address, form.entrySet());
    }

    /** The same, with fields that may have several values. */
    public HttpResponse<String> send(String address, Collection<Map.Entry<String, String>> form) {
        String body = form.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return step(request(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file as it is read, as the one field of a form, and goes on to wherever that leads. */
    public HttpResponse<String> upload(String address, String field, String fileName, Supplier<InputStream> content) {
        return upload(address, List.of(), field, fileName, content);
    }

    /** The same, after other fields. */
    public HttpResponse<String> upload(
            String address,
            Collection<Map.Entry<String, String>> form,
            String field,
            String fileName,
            Supplier<InputStream> content) {
        String head = parts(form) + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofInputStream(content), BodyPublishers.ofString(tail));
        return follow(step(request(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.fromPublisher(body, length(head) + size(content) + length(tail)))));
    }

    private static int length(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Browsers tell how long a form is before they send it. */
    private static long size(Supplier<InputStream> content) {
        try (InputStream read = content.get()) {
            return read.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a form that could have a file, without one. */
    public HttpResponse<String> sendParts(String address, Collection<Map.Entry<String, String>> form) {
        return step(request(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(parts(form) + "--" + BOUNDARY + "--\r\n")));
    }

    private static String parts(Collection<Map.Entry<String, String>> form) {
        return form.stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    /** Asks in another way than pages do. */
    public HttpResponse<String> method(String method, String address) {
        return step(request(URI.create(address)).method(method, BodyPublishers.noBody()));
    }

    /** Goes to a page that needs a person, and chooses one of the invented ones at the provider. */
    public HttpResponse<String> signIn(String address, String person) {
        return choose(get(address), Map.of("person", person));
    }

    /** The token that a page's forms are sent with. */
    public String token(HttpResponse<String> page) {
        return found(TOKEN, page.body());
    }

    /** Chooses on the provider's page: {@code person}, or {@code cancel}. */
    public HttpResponse<String> choose(HttpResponse<String> provider, Map<String, String> choice) {
        URI action = provider.uri().resolve(found(ACTION, provider.body()).replace("&amp;", "&"));
        Map<String, String> form = Map.of("_csrf", found(TOKEN, provider.body()));
        return post(
                action.toString(),
                Map.ofEntries(
                        choice.entrySet().iterator().next(),
                        form.entrySet().iterator().next()));
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Forgets its cookies, as when it is closed. */
    public void forget() {
        cookies.getCookieStore().removeAll();
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    /** Goes on to wherever an answer leads. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> now = answer;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<String> location = now.headers().firstValue("Location");
            if (location.isEmpty()) {
                return now;
            }
            now = step(request(now.uri().resolve(location.get())).GET());
        }
        throw new IllegalStateException(
                "led around in a circle, at last to " + now.uri().getPath());
    }

    private HttpResponse<String> step(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("not the provider's page: " + text);
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
