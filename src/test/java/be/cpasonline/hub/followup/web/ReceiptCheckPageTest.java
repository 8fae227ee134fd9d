package be.cpasonline.hub.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.Browser;
import be.cpasonline.hub.testing.CallsTheInterface;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

class ReceiptCheckPageTest extends CallsTheInterface {
    private final Browser browser = new Browser("fr");

    @ParameterizedTest
    @CsvSource({
        "'', 0f, reference, Remplissez la référence",
        "2222-2222-2222, '', seal, Remplissez le sceau",
        "2222-2222-2222, 0f, reference, Nous ne connaissons pas d'accusé"
    })
    void whatIsWrongIsToldAtItsField(String reference, String seal, String field, String text) {
        assertThat(checked(reference, seal))
                .containsOnlyOnce("href=\"#" + field + "\"")
                .containsOnlyOnce("class=\"govuk-error-message\"")
                .containsPattern("id=\"" + field + "\"[^>]*aria-describedby=\"[^\"]*" + field + "-error\"")
                .containsPattern("id=\"" + field + "-error\">\\s*<span[^<]*</span>" + text);
    }

    @Test
    void bothFieldsAreToldWhereBothAreEmpty() {
        assertThat(checked("", "")).contains("id=\"reference-error\"", "id=\"seal-error\"");
    }

    @Test
    void aGenuineOneIsToldAfterTheTitleOfThePage() {
        JsonNode receipt = body(submit(application()));
        String page = checked(
                receipt.path("reference").asString(), receipt.at("/seal/value").asString());

        assertThat(page.substring(page.indexOf("<h1"))).contains("Cet accusé de réception est authentique");
        assertThat(page.substring(0, page.indexOf("<h1"))).doesNotContain("<h2");
    }

    private String checked(String reference, String seal) {
        String address = "http://localhost:" + port + "/receipt-check";
        String token = browser.token(browser.get(address));
        return HtmlUtils.htmlUnescape(
                browser.post(address, Map.of("reference", reference, "seal", seal, "_csrf", token))
                        .body());
    }
}
