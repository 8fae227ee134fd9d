package be.cpasonline.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.cpasonline.hub.platform.settings.SettingsFiles;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.Filter;
import jakarta.validation.Validation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class SecurityConfigurationTest {
    private static final RSAKey KEY = key();

    @TempDir
    static Path systems;

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

    @BeforeEach
    void registerASystem() throws IOException {
        Files.writeString(
                systems.resolve("portal.yaml"),
                "title: Portal\nclients: [portal-1]\npermissions: [submitApplications]\ncentres: '*'\n");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void withoutATokenTheInterfaceIsClosed() {
        MockHttpServletResponse response = answer(get("/api/v1/who"), Issuer.class);
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(text(response)).contains("urn:problem-type:belgif:noAccessToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "azp", "sub"})
    void aRegisteredSystemIsRecognisedByItsToken(String claim) {
        MockHttpServletResponse response =
                answer(get("/api/v1/who").header("Authorization", bearer(Map.of(claim, "portal-1"), 60)), Issuer.class);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("portal [SUBMIT_APPLICATIONS]");
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void aPostNeedsNoTokenAgainstForgery() {
        assertThat(answer(
                                post("/api/v1/who").header("Authorization", bearer(Map.of("sub", "portal-1"), 60)),
                                Issuer.class)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aClientThatIsNotRegisteredIsDenied() {
        MockHttpServletResponse response = answer(
                get("/api/v1/who").header("Authorization", bearer(Map.of("client_id", "nobody"), 60)), Issuer.class);
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(text(response)).contains("urn:problem-type:belgif:missingPermission");
    }

    @Test
    void theFirstClaimThatNamesAClientDecidesAlone() {
        String token = bearer(Map.of("client_id", "nobody", "sub", "portal-1"), 60);
        assertThat(answer(get("/api/v1/who").header("Authorization", token), Issuer.class)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void anExpiredTokenIsRefused() {
        String expired = bearer(Map.of("sub", "portal-1"), -3600);
        MockHttpServletResponse response = answer(get("/api/v1/who").header("Authorization", expired), Issuer.class);
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(text(response)).contains("urn:problem-type:belgif:invalidAccessToken");
    }

    @Test
    void aForgedTokenIsRefused() {
        String forged = bearer(Map.of("sub", "portal-1"), 60) + "x";
        assertThat(answer(get("/api/v1/who").header("Authorization", forged), Issuer.class)
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void whileTheIssuerIsAwayNobodyIsLetInAndTheCallerIsTold() {
        MockHttpServletResponse response = answer(
                get("/api/v1/who").header("Authorization", bearer(Map.of("sub", "portal-1"), 60)), IssuerAway.class);
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/openapi.yaml",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/model/v1/application.schema.json",
                "/error"
            })
    void whatMachinesOfTheHouseReadIsOpen(String path) {
        assertThat(answer(get(path), Issuer.class).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/actuator", "/actuator/env", "/actuator/heapdump", "/anything", "/apis"})
    void everythingElseIsClosedEvenWithAToken(String path) {
        assertThat(answer(get(path).header("Authorization", bearer(Map.of("sub", "portal-1"), 60)), Issuer.class)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theHubDoesNotStartWithoutAnIssuerOfTokens() {
        assertThatException()
                .isThrownBy(() -> mvc(NoIssuer.class))
                .satisfies(e ->
                        assertThat(e).hasStackTraceContaining("spring.security.oauth2.resourceserver.jwt.issuer-uri"));
    }

    private MockHttpServletResponse answer(RequestBuilder request, Class<?> issuer) {
        try {
            return mvc(issuer).perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockMvc mvc(Class<?> issuer) {
        context.setServletContext(new MockServletContext());
        TestPropertyValues.of("hub.config.systems=" + systems).applyTo(context);
        context.register(Hub.class, issuer);
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bearer(Map<String, String> claims, int secondsToLive) {
        try {
            JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                    .expirationTime(Date.from(Instant.now().plusSeconds(secondsToLive)));
            claims.forEach(set::claim);
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), set.build());
            token.sign(new RSASSASigner(KEY));
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration
    @EnableWebMvc
    @EnableWebSecurity
    @Import({
        SecurityConfiguration.class,
        ProblemResponses.class,
        TokenConverter.class,
        CallingSystems.class,
        Who.class,
        Problems.class
    })
    static class Hub {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SettingsFiles settingsFiles(Environment environment) {
            return new SettingsFiles(
                    environment, Validation.buildDefaultValidatorFactory().getValidator());
        }
    }

    @Configuration
    static class Issuer {
        @Bean
        JwtDecoder decoder() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }

    @Configuration
    static class IssuerAway {
        @Bean
        JwtDecoder decoder() {
            return token -> {
                throw new JwtException("the issuer does not answer");
            };
        }
    }

    @Configuration
    static class NoIssuer {}

    /** Says who calls. */
    @RestController
    static class Who {
        @GetMapping("/api/v1/who")
        String read(@AuthenticationPrincipal CallingSystem system, Authentication authentication) {
            return system.id() + " " + authentication.getAuthorities();
        }

        @PostMapping("/api/v1/who")
        String write(@AuthenticationPrincipal CallingSystem system) {
            return system.id();
        }
    }

    /** Stands where the hub answers its errors. */
    @RestControllerAdvice
    static class Problems {
        @ExceptionHandler
        ProblemDetail unauthenticated(AuthenticationException e) {
            if (e instanceof AuthenticationServiceException) {
                return ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
            }
            return problem(
                    HttpStatus.UNAUTHORIZED,
                    e instanceof OAuth2AuthenticationException ? "invalidAccessToken" : "noAccessToken");
        }

        @ExceptionHandler
        ProblemDetail denied(AccessDeniedException e) {
            return problem(HttpStatus.FORBIDDEN, "missingPermission");
        }

        private static ProblemDetail problem(HttpStatus status, String type) {
            ProblemDetail problem = ProblemDetail.forStatus(status);
            problem.setType(URI.create("urn:problem-type:belgif:" + type));
            return problem;
        }
    }
}
