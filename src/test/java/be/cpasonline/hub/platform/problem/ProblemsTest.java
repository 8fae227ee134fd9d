package be.cpasonline.hub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
    private final Fails fails = new Fails();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(fails, new ErrorProblems(new Problems()))
            .setControllerAdvice(new ProblemAdvice(new Problems()))
            .addFilters(new TraceFilter())
            .build();

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                Arguments.of(get("/nowhere"), "404 urn:problem-type:belgif:resourceNotFound", ""),
                Arguments.of(post("/fails"), "405 urn:problem-type:cpasonline:methodNotAllowed", ""),
                Arguments.of(get("/number").accept("image/png"), "406 urn:problem-type:cpasonline:notAcceptable", ""),
                Arguments.of(
                        post("/body").contentType("text/plain").content("x"),
                        "415 urn:problem-type:cpasonline:unsupportedMediaType",
                        ""),
                Arguments.of(
                        post("/body").contentType("application/json").content("{"),
                        "400 urn:problem-type:belgif:badRequest",
                        "body  bodyUnreadable"),
                Arguments.of(
                        get("/number").param("n", "1"),
                        "400 urn:problem-type:belgif:badRequest",
                        "header h headerMissing"),
                Arguments.of(
                        get("/number").header("h", "1"),
                        "400 urn:problem-type:belgif:badRequest",
                        "query n parameterMissing"),
                Arguments.of(
                        get("/number").header("h", "1").param("n", "85073003328x"),
                        "400 urn:problem-type:belgif:badRequest",
                        "query n parameterMalformed"));
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void everyErrorOfTheFrameworkIsAProblem(RequestBuilder request, String type, String issue) {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getHeader("BelGov-Trace-Id")).hasSize(36);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(text(answer)).doesNotContain("85073003328").doesNotContain("Exception");
        assertThat(answer.getStatus() + " " + json(answer).path("type").asString())
                .isEqualTo(type);
        JsonNode found = json(answer).path("issues").path(0);
        assertThat(
                        found.isMissingNode()
                                ? ""
                                : found.path("in").asString() + " "
                                        + found.path("name").asString() + " "
                                        + found.path("code").asString())
                .isEqualTo(issue);
    }

    @Test
    void aMethodThatIsNotAllowedIsAnsweredWithThoseThatAre() {
        assertThat(answer(post("/fails")).getHeader("Allow")).contains("GET");
    }

    @Test
    void whatIsForeseenIsAnsweredByItsKind() {
        assertThat(type(new AccessDeniedException("no"))).isEqualTo("403 missingPermission");
        assertThat(type(new InsufficientAuthenticationException("no"))).isEqualTo("401 noAccessToken");
        assertThat(type(new OAuth2AuthenticationException("invalid_token"))).isEqualTo("401 invalidAccessToken");
        assertThat(type(new AuthenticationServiceException("away"))).isEqualTo("503 serviceUnavailable");
        assertThat(type(new ResponseStatusException(HttpStatus.NOT_FOUND))).isEqualTo("404 resourceNotFound");
        assertThat(type(new DataAccessResourceFailureException("away"))).isEqualTo("503 serviceUnavailable");
        assertThat(type(new CannotAcquireLockException("busy"))).isEqualTo("503 serviceUnavailable");
        assertThat(type(new CannotCreateTransactionException("away"))).isEqualTo("503 serviceUnavailable");
        assertThat(type(new IllegalStateException(new SQLException("shut down", "57P01"))))
                .isEqualTo("503 serviceUnavailable");
        assertThat(type(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isEqualTo("500 internalServerError");
    }

    @Test
    void whatPassesSaysWhenToComeBack() {
        fails.failure = new DataAccessResourceFailureException("away");
        assertThat(answer(get("/fails")).getHeader("Retry-After")).isEqualTo("10");
    }

    @Test
    void whatIsUnforeseenIsLoggedWithoutItsWords(CapturedOutput log) {
        // a command that another test ran in this process may have silenced it
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(Trouble.class.getName(), LogLevel.INFO);
        fails.failure = new IllegalStateException("of An Peeters", new IllegalArgumentException("85.07.30-033.28"));
        MockHttpServletResponse answer = answer(get("/fails"));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(text(answer)).doesNotContain("Peeters").doesNotContain("IllegalState");
        assertThat(log)
                .contains("IllegalStateException", "caused by java.lang.IllegalArgumentException", "ProblemsTest");
        assertThat(log).doesNotContain("Peeters").doesNotContain("85.07.30");
    }

    @ParameterizedTest
    @CsvSource({
        "fr,Introuvable",
        "nl-BE,Niet gevonden",
        "de-BE,Nicht gefunden",
        "en,Not found",
        "xx,Not found",
        "***,Not found"
    })
    void problemsSpeakTheCallersLanguage(String languages, String title) {
        assertThat(json(answer(get("/nowhere").header("Accept-Language", languages)))
                        .path("title")
                        .asString())
                .isEqualTo(title);
    }

    @Test
    void whatFailsBesideTheControllersIsAProblemToo() {
        MockHttpServletResponse answer = answer(get("/error").requestAttr("jakarta.servlet.error.status_code", 400));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    private String type(RuntimeException failure) {
        fails.failure = failure;
        MockHttpServletResponse answer = answer(get("/fails"));
        String type = json(answer).path("type").asString();
        return answer.getStatus() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    private MockHttpServletResponse answer(RequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(MockHttpServletResponse answer) {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Fails as it is told. */
    @RestController
    static class Fails {
        RuntimeException failure = new IllegalStateException();

        @GetMapping("/fails")
        String fail() {
            throw failure;
        }

        @GetMapping(path = "/number", produces = "text/plain")
        String number(@RequestParam("n") int n, @RequestHeader("h") String h) {
            return h + n;
        }

        @PostMapping(path = "/body", consumes = "application/json")
        String body(@RequestBody JsonNode body) {
            return body.toString();
        }
    }
}
