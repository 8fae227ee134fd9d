package be.cpasonline.hub.followup.copy;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.audit.Audit;
import be.cpasonline.hub.audit.AuditEntry;
import be.cpasonline.hub.platform.language.BundleFiles;
import be.cpasonline.hub.register.OwnApplication;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Seal;
import be.cpasonline.hub.testing.CallsTheInterface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OwnDataCopyTest extends CallsTheInterface {
    private static final URI SITE = URI.create("https://help.example.be");
    private static final String SOMEBODY_ELSE = "05091512312";

    @Autowired
    private OwnDataCopy copies;

    @Autowired
    private Register register;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void hasItsTextsInEveryLanguageAndNoTextIsLeftOver() throws IOException {
        String template = Files.readString(Path.of("src/main/resources/followup/copy.html"));
        BundleFiles.holdExactly(
                "followup/copy",
                Pattern.compile("t\\.get\\('([^']+)'")
                        .matcher(template)
                        .results()
                        .map(found -> found.group(1)));
    }

    @Test
    void holdsWhatThePersonSentToTheByteWithItsDocuments() throws IOException {
        byte[] bill = pdf(900_000);
        byte[] application = application("90010100123", send(bill)).toString().getBytes(StandardCharsets.UTF_8);
        String reference = reference(submit(application));
        byte[] slip = pdf(50_000);
        add(reference, send(slip), "Mijn loonfiche.");

        Map<String, byte[]> files = copy("90010100123");

        assertThat(files.get(reference + "/application.json")).isEqualTo(application);
        assertThat(files.get(reference + "/documents/01-rekening _juli_.pdf")).isEqualTo(bill);
        assertThat(files.get(reference + "/documents/02-loon.pdf")).isEqualTo(slip);
        JsonNode documents = json(files, reference + "/documents.json");
        assertThat(documents).hasSize(2);
        assertThat(documents.at("/0/description/mediaType").asString()).isEqualTo("application/pdf");
        assertThat(documents.at("/0/file").asString()).isEqualTo("documents/01-rekening _juli_.pdf");
        JsonNode followUps = json(files, reference + "/follow-ups.json");
        assertThat(followUps.at("/0/text").asString()).isEqualTo("Mijn loonfiche.");
        assertThat(json(files, reference + "/receipt.json").path("seal").asString())
                .isEqualTo(Seal.of(
                        application,
                        List.of(documents.at("/0/description/sha256").asString())));
        assertThat(new String(files.get(reference + "/receipt.pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void holdsAllApplicationsOfThePersonAndNothingOfAnybodyElse() throws IOException {
        String first = reference(submit(application("90010100222")));
        String second = reference(submit(application("90010100222")));
        String other = reference(submit(application(SOMEBODY_ELSE)));

        Map<String, byte[]> files = copy("90010100222");

        assertThat(files.keySet()).contains(first + "/application.json", second + "/application.json");
        assertThat(files.keySet()).noneMatch(name -> name.startsWith(other));
        assertThat(files.values()).noneMatch(content -> text(content).contains(SOMEBODY_ELSE));
    }

    @Test
    void holdsWhatTheCentreSaidButNotWhatNobodyUnderstood() throws IOException {
        String reference = reference(submit(application("01020300467")));
        UUID id = only("01020300467").applicationId();
        report(id, "OPENED", "REGISTERED", "applied");
        report(id, "XYZZY", null, "unmapped");

        JsonNode statuses = json(copy("01020300467"), reference + "/case.json");

        assertThat(statuses).hasSize(1);
        assertThat(statuses.at("/0/status").asString()).isEqualTo("REGISTERED");
    }

    @Test
    void tellsWhoLookedAndThatTheCopyWasMade() throws IOException {
        String reference = reference(submit(application("00022900145")));
        UUID id = only("00022900145").applicationId();
        audit.note("ann", "openApplication", reference, "asked by the centre");
        audit.note("ann", "openApplication", "of somebody else", "a repair");

        JsonNode looks = json(copy("00022900145"), reference + "/looked-at.json");

        assertThat(looks).hasSize(2);
        assertThat(looks.at("/0/reason").asString()).isEqualTo("asked by the centre");
        assertThat(looks.at("/1/what").asString()).isEqualTo("copyOwnData");
        assertThat(audit.latest(1)).extracting(AuditEntry::subject).containsExactly(id.toString());
        assertThat(audit.latest(1).toString()).doesNotContain("00022900145");
    }

    @Test
    void saysThatContentIsForgottenAndHoldsTheProof() throws IOException {
        String reference = reference(submit(application("85070105701")));
        jdbc.sql("update application set content = '', forgotten_at = now() where id = ?")
                .param(only("85070105701").applicationId())
                .update();

        Map<String, byte[]> files = copy("85070105701");

        assertThat(files.keySet())
                .contains(reference + "/receipt.json", reference + "/receipt.pdf")
                .doesNotContain(reference + "/application.json", reference + "/documents.json");
        assertThat(page(files)).contains("niet meer bewaard").doesNotContain("application.json");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Une copie de vos données, lundi 23 novembre 2026",
        "nl, Een kopie van uw gegevens, maandag 23 november 2026",
        "de, Eine Kopie Ihrer Daten, 'Montag, 23. November 2026'",
        "en, A copy of your data, 'Monday, 23 November 2026'"
    })
    void beginsWithAPageInThePersonsLanguageWhoseLinksLeadToItsFiles(String language, String title, String day)
            throws IOException {
        submit(application("85000012313"));

        Map<String, byte[]> files = copy("85000012313", Locale.of(language));

        String page = page(files);
        assertThat(files.keySet().iterator().next()).isEqualTo("index.html");
        assertThat(page).contains("<html lang=\"" + language + "\"", title, day).doesNotContain(" th:");
        List<String> links = Pattern.compile("href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links).isNotEmpty();
        assertThat(files.keySet()).containsAll(links);
    }

    @Test
    void ofSomebodyUnknownHoldsAPageThatSaysSo() throws IOException {
        Map<String, byte[]> files = copy("98472899765");

        assertThat(files.keySet()).containsExactly("index.html");
        assertThat(page(files)).contains("Hier wordt niets van u bewaard.");
    }

    private Map<String, byte[]> copy(String niss) throws IOException {
        return copy(niss, Locale.of("nl"));
    }

    private Map<String, byte[]> copy(String niss, Locale language) throws IOException {
        var target = new ByteArrayOutputStream();
        copies.write(niss, language, SITE, target);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(target.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private OwnApplication only(String niss) {
        return register.ofPerson(niss).getFirst();
    }

    private UUID send(byte[] content) {
        UUID id = UUID.randomUUID();
        var answer = send(request("/api/v1/documents/" + id).PUT(BodyPublishers.ofByteArray(content)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private void add(String reference, UUID document, String text) {
        var answer = send(request(APPLICATIONS + "/" + reference + "/additions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"text": "%s",
                         "documents": [{"id": "%s", "kind": "PAY_SLIP", "fileName": "loon.pdf"}]}
                        """.formatted(text, document))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void report(UUID applicationId, String word, @Nullable String status, String standing) {
        jdbc.sql("""
                insert into status_report (id, system_id, idempotency_key, fingerprint, application_id, delivery_id,
                    centre_id, about, word, status, standing, at, received_at)
                values (uuidv7(), 'system', uuidv7()::text, '', :application, uuidv7(), '44021', 'case', :word, :status,
                    :standing, now(), now())
                """)
                .param("application", applicationId)
                .param("word", word)
                .param("status", status)
                .param("standing", standing)
                .update();
    }

    private static ObjectNode application(String niss, UUID... documents) {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant")).put("niss", niss);
        for (UUID document : documents) {
            application
                    .withArray("documents")
                    .addObject()
                    .put("id", document.toString())
                    .put("kind", "BILL")
                    .put("fileName", "rekening <juli>.pdf");
        }
        return application;
    }

    private static String reference(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return body(answer).path("reference").asString();
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return JSON.readTree(files.get(name));
    }

    private static String page(Map<String, byte[]> files) {
        return text(Objects.requireNonNull(files.get("index.html")));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
        return content;
    }
}
