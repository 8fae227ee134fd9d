package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.testing.Browser;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Somebody who fills in the form in a browser without scripts, and remembers the page they see. */
final class Applicant {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern DRAFT = Pattern.compile("/apply/[0-9a-f-]{36}");

    private final String hub;
    private final Browser browser;
    private String token = "";
    private String draft = "";
    private HttpResponse<String> page;

    @SuppressWarnings("NullAway.Init")
    Applicant(int port, String language) {
        hub = "http://localhost:" + port;
        browser = new Browser(language);
    }

    Applicant signIn(String path, String person) {
        return sees(browser.signIn(hub + path, person));
    }

    /** Chooses somebody on the provider's page, which is shown now. */
    Applicant chooses(String person) {
        return sees(browser.choose(page, Map.of("person", person)));
    }

    Applicant goes(String path) {
        return sees(browser.get(hub + path));
    }

    /** Sends a form of the page: name, value, name, value. */
    Applicant sends(String path, String... fields) {
        List<Map.Entry<String, String>> form = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(Map.entry(fields[i], fields[i + 1]));
        }
        return sends(path, form);
    }

    Applicant sends(String path, List<Map.Entry<String, String>> fields) {
        return sees(browser.follow(posted(path, fields)));
    }

    /** As the page does that takes a message and a document. */
    Applicant says(String path, String message, String key) {
        var fields = List.of(Map.entry("message", message), Map.entry("key", key));
        return sees(browser.follow(browser.sendParts(hub + path + "?_csrf=" + token, fields)));
    }

    /** The same, with a document. */
    Applicant says(String path, String message, String key, Supplier<InputStream> document) {
        var fields = List.of(Map.entry("key", key), Map.entry("message", message));
        return sees(browser.upload(hub + path + "?_csrf=" + token, fields, "document", "photo.jpg", document));
    }

    /** As when another site sends it from this browser. */
    Applicant sendsForged(String path, String field, String value) {
        return sees(browser.post(hub + path, Map.of(field, value, "_csrf", "forged")));
    }

    /** As {@link #sends}, without looking at what comes: for who clicks twice. */
    HttpResponse<String> posted(String path, List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> form = new ArrayList<>(fields);
        form.add(Map.entry("_csrf", token));
        return browser.send(hub + path, form);
    }

    /** Answers a step of the draft. */
    Applicant answers(String step, String... fields) {
        return sends(draft + "/" + step, fields);
    }

    Applicant adds(String fileName, Supplier<InputStream> content) {
        return addsTo("documents", fileName, content);
    }

    /** Adds a document at a step. */
    Applicant addsTo(String step, String fileName, Supplier<InputStream> content) {
        String path = draft + "/" + step + "/documents?_csrf=" + token;
        return sees(browser.upload(hub + path, "document", fileName, content));
    }

    /** Asks in another way than pages do, with the page's token. */
    Applicant asksWith(String method, String path) {
        return sees(browser.method(method, hub + path + "?_csrf=" + token));
    }

    /** Answers no more than has to be answered; the check page comes next. */
    Applicant fillsIn() {
        answers("who", "who", "SELF");
        return fillsInTheRest();
    }

    Applicant fillsInTheRest() {
        answers("needs", "needs", "FOOD");
        answers("home", "municipality", "9000 Gent");
        answers("contact", "phone", "0470 12 34 56");
        return goes(draft + "/check");
    }

    Applicant declaresAndSends() {
        return sends(draft + "/check", "declared", "true");
    }

    /** What the addresses of the draft begin with. */
    String draft() {
        return draft;
    }

    /** Begins; nothing must be left of an earlier draft. */
    Applicant begins(String path) {
        draft = "";
        return goes(path);
    }

    /** Goes on with a draft that was begun elsewhere. */
    Applicant takesUp(String path) {
        draft = path;
        return this;
    }

    int status() {
        return page.statusCode();
    }

    /** The end of the draft's address: the step, {@code check}, {@code done}; else the whole path. */
    String at() {
        String path = page.uri().getPath();
        return path.startsWith(draft + "/") ? path.substring(draft.length() + 1) : path;
    }

    String html() {
        return page.body();
    }

    HttpResponse<String> page() {
        return page;
    }

    /** As a person reads it, without tags. */
    String text() {
        return HtmlUtils.htmlUnescape(html().replaceAll("(?s)<(script|svg).*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " "));
    }

    /** As when the browser is closed. */
    void forgets() {
        browser.forget();
    }

    private Applicant sees(HttpResponse<String> shown) {
        page = shown;
        Matcher found = TOKEN.matcher(shown.body());
        token = found.find() ? found.group(1) : token;
        Matcher begun = DRAFT.matcher(shown.uri().getPath());
        draft = draft.isEmpty() && begun.find() ? begun.group() : draft;
        return this;
    }
}
