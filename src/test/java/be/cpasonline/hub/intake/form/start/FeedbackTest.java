package be.cpasonline.hub.intake.form.start;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.intake.feedback.FeedbackBox;
import be.cpasonline.hub.retention.Forgets;
import be.cpasonline.hub.retention.Forgotten;
import be.cpasonline.hub.testing.Visitor;
import be.cpasonline.hub.testing.Visitor.Page;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people think of the pages reaches the operators, and nobody else. */
class FeedbackTest extends VisitsThePages {
    private static final String API = "/api/v1/feedback";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FeedbackBox box;

    @Autowired
    private List<Forgets> owners;

    @BeforeEach
    void forgetAll() {
        jdbc.sql("delete from feedback").update();
    }

    @Test
    void whatIsWrittenReachesTheOperators() {
        Visitor visitor = visitor("nl");
        Page page = visitor.get("/feedback", "/find/centre?x=1");
        assertThat(page.text()).contains("Over de pagina: /find/centre");
        assertThat(visitor.post("/feedback", "page", "/find/centre", "text", "Goed <script>alert(1)</script>\u0000!")
                        .path())
                .isEqualTo("/feedback/thanks");

        JsonNode line = body(asOperator(API)).path("feedback").path(0);
        assertThat(line.path("page").asString()).isEqualTo("/find/centre");
        assertThat(line.path("language").asString()).isEqualTo("nl");
        assertThat(line.path("text").asString()).isEqualTo("Goed <script>alert(1)</script>!");
        assertThat(line.path("at").asString()).isEqualTo("2026-11-23T10:00:00+01:00");
    }

    @Test
    void theNewestComesFirstAPageAtATime() {
        for (int count = 0; count < 105; count++) {
            box.leave("", Locale.FRENCH, "number " + count);
        }
        JsonNode first = body(asOperator(API));
        assertThat(first.path("feedback").values()).hasSize(100);
        assertThat(first.path("feedback").path(0).path("text").asString()).isEqualTo("number 104");
        JsonNode second = body(asOperator(API + "?before=" + first.path("next").asString()));
        assertThat(second.path("feedback").values()).hasSize(5);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void whoDoesNotOperateMayNotRead() {
        assertThat(send(request(API)).statusCode()).isEqualTo(403);
        assertThat(send(request(API).setHeader("Authorization", "")).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/my/0197a0b0-0000-7000-8000-000000000000",
        "/my/ABCD-EFGH-JKLM",
        "javascript:alert(1)",
        "//elsewhere.example/",
        "/x/../../y",
        "<script>"
    })
    void aPageThatMayNameSomebodyIsNotKept(String tampered) {
        Visitor visitor = visitor();
        assertThat(visitor.get("/feedback", tampered.startsWith("/my") ? tampered : "/")
                        .html())
                .doesNotContain("value=\"/my");
        visitor.post("/feedback", "page", tampered, "text", "fine");
        assertThat(jdbc.sql("select page from feedback").query(String.class).list())
                .containsExactly("");
    }

    @Test
    void whatIsEmptyOrTooLongIsRefusedAndStaysThere() {
        Visitor visitor = visitor();
        visitor.get("/feedback");
        Page empty = visitor.post("/feedback", "text", "  \n ");
        assertThat(empty.text()).contains("Write what went well or wrong");
        assertThat(empty.html()).contains("<title>Error:", "href=\"#text\"", "id=\"text-error\"");
        Page tooLong = visitor.post("/feedback", "text", "<b>" + "x".repeat(1000));
        assertThat(tooLong.text()).contains("use 1000 characters at most");
        assertThat(tooLong.html()).contains("&lt;b&gt;" + "x".repeat(1000));
        assertThat(visitor.post("/feedback", "text", "é".repeat(998) + "\r\n" + "x")
                        .path())
                .isEqualTo("/feedback/thanks");
        assertThat(jdbc.sql("select length(text) from feedback")
                        .query(Integer.class)
                        .list())
                .containsExactly(1000);
    }

    @Test
    void theSixthOfAVisitIsRefused() {
        Visitor visitor = visitor();
        for (int count = 0; count < 5; count++) {
            visitor.get("/feedback");
            assertThat(visitor.post("/feedback", "text", "again").status()).isEqualTo(200);
        }
        visitor.get("/feedback");
        Page page = visitor.post("/feedback", "text", "again");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.heading()).isEqualTo("Please wait a moment");
    }

    @Test
    void itIsForgotten() {
        Visitor visitor = visitor();
        visitor.get("/feedback");
        visitor.post("/feedback", "text", "one");
        Forgets owner = owners.stream()
                .filter(each -> each.what() == Forgotten.FEEDBACK)
                .findFirst()
                .orElseThrow();
        assertThat(owner.forget(Instant.parse("2026-11-23T09:00:00Z"), 10)).isZero();
        assertThat(owner.forget(Instant.parse("2026-11-23T09:00:01Z"), 10)).isEqualTo(1);
        assertThat(body(asOperator(API)).path("feedback").values()).isEmpty();
    }

    private HttpResponse<String> asOperator(String path) {
        return send(request(path).setHeader("Authorization", "Bearer operator"));
    }
}
