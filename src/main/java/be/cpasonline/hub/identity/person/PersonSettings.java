package be.cpasonline.hub.identity.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How persons sign in. The provider itself (its addresses, our client there, the scopes) stands in Spring's own
 * {@code spring.security.oauth2.client}; here stands what is particular to it. The defaults are those of the federal
 * authentication service (FAS).
 *
 * @param registration name of the client registration that persons sign in with
 * @param issuers names the provider may have in its tokens besides its {@code issuer-uri}: the FAS calls itself
 *     {@code https://HOST} and {@code https://HOST/fas/oauth2}
 * @param levels all levels of assurance, the lowest first
 * @param minimumLevel the lowest that is enough
 * @param requestedLevels what is asked for ({@code acr_values}); none: all that are enough
 * @param signedUserInfo whether the provider signs what it says of a person; if so, nothing unsigned is believed
 * @param claims what the provider calls what it says of a person
 * @param endSession where a person signs out at the provider; none: where the provider publishes it, if at all
 * @param timeout how long the provider may take for one answer
 * @param idle after how long without a page a person is signed out
 * @param longestSession after how long a person signs in again, even if never idle
 */
@Validated
@ConfigurationProperties("hub.person")
public record PersonSettings(
        @NotBlank @DefaultValue("fas") String registration,
        @NotNull @DefaultValue List<@NotBlank String> issuers,

        @NotEmpty @DefaultValue({
            "urn:be:fedict:iam:fas:Level100",
            "urn:be:fedict:iam:fas:Level200",
            "urn:be:fedict:iam:fas:Level300",
            "urn:be:fedict:iam:fas:Level350",
            "urn:be:fedict:iam:fas:Level400",
            "urn:be:fedict:iam:fas:Level450",
            "urn:be:fedict:iam:fas:Level500"
        })
        List<@NotBlank String> levels,

        @NotBlank @DefaultValue("urn:be:fedict:iam:fas:Level450")
        String minimumLevel,

        @NotNull @DefaultValue List<@NotBlank String> requestedLevels,
        @DefaultValue("true") boolean signedUserInfo,
        @Valid @NotNull @DefaultValue Claims claims,
        @Nullable URI endSession,
        @NotNull @DefaultValue("10s") Duration timeout,
        @NotNull @DefaultValue("20m") Duration idle,
        @NotNull @DefaultValue("8h") Duration longestSession) {

    public PersonSettings {
        issuers = List.copyOf(issuers);
        levels = List.copyOf(levels);
        requestedLevels = List.copyOf(requestedLevels);
    }

    /**
     * Names of claims.
     *
     * @param nationalNumber the number in the National Register or the BIS register
     * @param familyName the family name
     * @param givenNames the given names
     * @param birthDate the date of birth ({@code 1985-07-30})
     * @param email the e-mail address
     * @param language the language chosen there
     * @param level the level of assurance, where the ID token has no {@code acr}
     */
    public record Claims(
            @NotBlank @DefaultValue("egovNRN") String nationalNumber,
            @NotBlank @DefaultValue("surname") String familyName,
            @NotBlank @DefaultValue("givenName") String givenNames,
            @NotBlank @DefaultValue("birthdate") String birthDate,
            @NotBlank @DefaultValue("mail") String email,
            @NotBlank @DefaultValue("prefLanguage") String language,
            @NotBlank @DefaultValue("assurance_level") String level) {}

    @AssertTrue(message = "minimumLevel must be one of levels") boolean isMinimumLevelKnown() {
        return levels.contains(minimumLevel);
    }

    /** The levels that are enough, the lowest first. */
    List<String> sufficientLevels() {
        return levels.subList(levels.indexOf(minimumLevel), levels.size());
    }

    /** What the provider is asked for. */
    String acrValues() {
        return String.join(" ", requestedLevels.isEmpty() ? sufficientLevels() : requestedLevels);
    }
}
