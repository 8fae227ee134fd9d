package be.cpasonline.hub.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that is wrong is named at once, by JSON pointer, without its value. */
class BadContentTest extends CallsTheInterface {

    @Test
    void whatIsNoJsonIsToldWithLineAndColumn() {
        HttpResponse<String> answer = submit("{\"modelVersion\": 2,\n  oops}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(issues(answer)).containsExactly(" malformedJson");
        assertThat(detail(answer, 0)).contains("line 2").doesNotContain("oops");
    }

    @Test
    void whatIsEmptyOrNoObjectIsRefused() {
        assertThat(issues(submit(new byte[0]))).hasSize(1);
        assertThat(issues(submit("[]".getBytes(StandardCharsets.UTF_8)))).containsExactly(" wrongType");
        assertThat(issues(submit("null".getBytes(StandardCharsets.UTF_8)))).containsExactly(" wrongType");
    }

    @Test
    void moreAfterTheApplicationIsRefused() {
        assertThat(issues(submit((application() + "{}").getBytes(StandardCharsets.UTF_8))))
                .containsExactly(" malformedJson");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] body = application().toString().replace("Peeters", "Pe?ters").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '?' ? (byte) 0xE9 : body[i];
        }
        assertThat(issues(submit(body))).containsExactly(" notUtf8");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertThat(issues(submit(("{\"needs\":" + deep + "}").getBytes(StandardCharsets.UTF_8))))
                .containsExactly(" tooDeep");
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        String twice = application().toString().replace("\"modelVersion\":2", "\"modelVersion\":2,\"modelVersion\":2");
        assertThat(issues(submit(twice.getBytes(StandardCharsets.UTF_8)))).containsExactly(" duplicateField");
    }

    @Test
    void controlCharactersAreNamedByPointer() {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant")).put("familyName", "Pee\u0000ters");
        ((ObjectNode) application.path("needs").path(0)).put("description", "half \ud800 pair");
        assertThat(issues(submit(escaped(application))))
                .containsExactly("/applicant/familyName unsafeCharacter", "/needs/0/description unsafeCharacter");
    }

    @Test
    void whatHoldsAControlCharacterIsNotNamedASecondTime() {
        ObjectNode application = application();
        ((ObjectNode) application.path("needs").path(0)).put("kind", "FO\u0001OD");
        application.withArrayProperty("needs").add("FOOD\u0001");
        assertThat(issues(submit(escaped(application))))
                .containsExactly("/needs/0/kind unsafeCharacter", "/needs/1 unsafeCharacter");
        assertThat(issues(submit("\"\\u0000\"".getBytes(StandardCharsets.UTF_8))))
                .contains(" unsafeCharacter");
    }

    @Test
    void aVersionThatIsNotReadIsRefused() {
        HttpResponse<String> answer = submit(application().put("modelVersion", 9));
        assertThat(issues(answer)).containsExactly("/modelVersion modelVersionNotRead");
        assertThat(detail(answer, 0)).contains("1 to 2");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        ObjectNode application = (ObjectNode) JSON.readTree("""
                {"modelVersion": 2,
                 "applicant": {"niss": "85073003329", "familyNam": "Peeters", "language": "it", "birthDate": "1985-02-30",
                   "address": {"street": 5, "postalCode": "9000", "municipality": "Gent"},
                   "contact": {"phone": "0470"}},
                 "needs": [{"kind": "ENERGY", "arrearsCents": "230", "energy": "COAL", "ean": "12"},
                   {"kind": "ENERGIE"}, {"description": "no kind"}, "FOOD", {"kind": "FOOD", "adults": -1},
                   {"kind": "DEBT", "arrearsCents": 5}],
                 "documents": [{"id": "not-an-id", "kind": "OTHER", "fileName": " "}],
                 "consents": [{"kind": "TRUE_AND_COMPLETE", "given": "yes"}],
                 "source": {"channel": "PARTNER_PLATFORM"},
                 "extra": true}
                """);
        HttpResponse<String> answer = submit(application);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(issues(answer))
                .containsExactlyInAnyOrder(
                        "/applicant/niss niss",
                        "/applicant/familyNam unknownFieldResembles",
                        "/applicant/familyName blank",
                        "/applicant/language notOneOf",
                        "/applicant/birthDate wrongFormat",
                        "/applicant/address/street wrongType",
                        "/applicant/contact/phone phone",
                        "/needs/0/arrearsCents wrongType",
                        "/needs/0/energy notOneOf",
                        "/needs/0/ean ean",
                        "/needs/1/kind notOneOf",
                        "/needs/2/kind kindMissing",
                        "/needs/3 wrongType",
                        "/needs/4/adults negative",
                        "/needs/5/arrearsCents unknownField",
                        "/documents/0/id wrongFormat",
                        "/documents/0/fileName blank",
                        "/consents/0/given wrongType",
                        "/source/identification required",
                        "/extra unknownField");
        assertThat(answer.body())
                .doesNotContain("85073003329")
                .doesNotContain("COAL")
                .doesNotContain("ENERGIE");
    }

    @Test
    void anUnknownFieldIsAnsweredWithTheOneThatWasMeant() {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant")).put("nationalty", "BE");
        HttpResponse<String> answer = submit(application);
        assertThat(issues(answer)).containsExactly("/applicant/nationalty unknownFieldResembles");
        assertThat(detail(answer, 0)).contains("nationality");
        assertThat(body(answer).path("issues").path(0).path("type").asString())
                .isEqualTo("urn:problem-type:belgif:input-validation:unknownInput");
    }

    @Test
    void aNumberOutOfItsRangeIsNamed() {
        ObjectNode application = application();
        ((ObjectNode) application.path("needs").path(0)).put("arrearsCents", Long.MAX_VALUE + "0");
        String body = application.toString().replace("\"92233720368547758070\"", "92233720368547758070");
        assertThat(issues(submit(body.getBytes(StandardCharsets.UTF_8))))
                .hasSize(1)
                .allMatch(i -> i.startsWith("/needs/0/"));
    }

    @Test
    void anApplicationWithoutNeedsWaysToReachOrAMunicipalityIsToldAllThree() {
        ObjectNode application = application();
        application.putArray("needs");
        ((ObjectNode) application.path("applicant")).remove("address");
        ((ObjectNode) application.path("applicant")).putObject("contact");
        assertThat(issues(submit(application)))
                .containsExactlyInAnyOrder(" municipalityKnown", "/applicant/contact reachable", "/needs required");
    }

    @Test
    void aRuleAboutFieldsThatAreWrongAlreadyHasNothingToAdd() {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant").path("contact")).put("phone", 470123456);
        ((ObjectNode) application.path("applicant")).putObject("address").put("postalCode", 9000);
        assertThat(issues(submit(application)))
                .containsExactlyInAnyOrder(
                        "/applicant/address/postalCode wrongType", "/applicant/contact/phone wrongType");
    }

    @Test
    void anUnknownMunicipalityIsNamedBesideTheRest() {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant")).put("niss", "85073003329");
        ((ObjectNode) application.path("applicant")).putObject("address").put("municipality", "Gnet");
        HttpResponse<String> answer = submit(application);
        assertThat(issues(answer)).hasSize(2).contains("/applicant/niss niss");
        assertThat(answer.body()).contains("unknownMunicipality");
    }

    @Test
    void documentsThatNeverCameAreAllNamed() {
        ObjectNode application = application();
        var documents = application.putArray("documents");
        for (int i = 0; i < 2; i++) {
            documents
                    .addObject()
                    .put("id", "0193f1c2-0000-7000-8000-00000000000" + i)
                    .put("kind", "OTHER")
                    .put("fileName", "bill.pdf");
        }
        HttpResponse<String> answer = submit(application);
        assertThat(issues(answer))
                .containsExactly("/documents/0/id documentNotThere", "/documents/1/id documentNotThere");
        assertThat(body(answer).path("issues").path(0).path("type").asString())
                .isEqualTo("urn:problem-type:belgif:input-validation:referencedResourceNotFound");
    }

    @Test
    void theSameDocumentTwiceIsNamed() {
        ObjectNode application = application();
        var documents = application.putArray("documents");
        for (int i = 0; i < 2; i++) {
            documents
                    .addObject()
                    .put("id", "0193f1c2-0000-7000-8000-000000000009")
                    .put("kind", "OTHER")
                    .put("fileName", "bill.pdf");
        }
        assertThat(issues(submit(application))).contains("/documents/1/id documentNamedTwice");
    }

    @Test
    void hundredsOfWrongFieldsAreAnsweredQuickly() {
        ObjectNode application = application();
        for (int i = 0; i < 2_000; i++) {
            application.put("extra" + i, i);
        }
        HttpResponse<String> answer = submit(application);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(issues(answer)).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "fr-BE,Requête incorrecte,Ce n'est pas un numéro de registre national",
        "nl-BE,Foutieve aanvraag,rijksregister",
        "de-BE,Fehlerhafte Anfrage,Nationalregister",
        "en-GB,Bad request,National Register",
        "'it, nl;q=0.5',Foutieve aanvraag,rijksregister",
        "it,Bad request,National Register"
    })
    void whatIsWrongIsSaidInTheCallersLanguage(String languages, String title, String words) {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant")).put("niss", "85073003329");
        HttpResponse<String> answer = send(submission()
                .setHeader("Accept-Language", languages)
                .POST(BodyPublishers.ofString(application.toString())));
        assertThat(body(answer).path("title").asString()).isEqualTo(title);
        assertThat(detail(answer, 0)).containsIgnoringCase(words);
    }

    private static String detail(HttpResponse<String> answer, int issue) {
        return body(answer).path("issues").path(issue).path("detail").asString();
    }

    /** Half pairs and controls must be escaped: UTF-8 has no bytes for a half pair. */
    private static byte[] escaped(JsonNode application) {
        List<String> characters = application
                .toString()
                .chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c))
                .toList();
        return String.join("", characters).getBytes(StandardCharsets.UTF_8);
    }
}
