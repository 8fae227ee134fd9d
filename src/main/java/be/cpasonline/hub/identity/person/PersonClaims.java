package be.cpasonline.hub.identity.person;

import be.cpasonline.hub.model.Language;
import be.cpasonline.hub.model.constraint.NissNumber;
import be.cpasonline.hub.platform.time.Brussels;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/** Reads who a person is from what a provider says, and refuses who cannot be let in. */
@Component
final class PersonClaims {
    private static final Map<String, Language> LANGUAGES =
            Map.of("fr", Language.FRENCH, "nl", Language.DUTCH, "de", Language.GERMAN, "en", Language.ENGLISH);
    private static final int LONGEST_METHOD = 100;

    private final PersonSettings settings;
    private final Clock clock;

    PersonClaims(PersonSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The person.
     *
     * @param userInfo what the provider says besides the token; where both say something, this one counts
     * @throws SignInRefused where the level is too low, or the number or the name is missing or wrong
     */
    Person person(OidcIdToken token, Map<String, Object> userInfo) {
        Claimed claimed = new Claimed(token.getClaims(), userInfo);
        PersonSettings.Claims names = settings.claims();
        String level = level(token, claimed);
        String niss = niss(claimed);
        Optional<String> familyName = claimed.text(names.familyName());
        Optional<String> givenNames = claimed.text(names.givenNames());
        return new Person(
                niss,
                familyName
                        .or(() -> givenNames)
                        .orElseThrow(() -> new SignInRefused(Refusal.FAILED, "The provider gave no name.")),
                familyName.isPresent() ? givenNames.orElse(null) : null,
                claimed.text(names.birthDate()).flatMap(PersonClaims::date).orElse(null),
                claimed.text(names.email()).orElse(null),
                claimed.text(names.language()).flatMap(PersonClaims::language).orElse(null),
                level,
                method(token),
                authenticatedAt(token));
    }

    private String level(OidcIdToken token, Claimed claimed) {
        return Optional.ofNullable(token.getAuthenticationContextClass())
                .or(() -> claimed.text(settings.claims().level()))
                .filter(settings.sufficientLevels()::contains)
                .orElseThrow(() -> new SignInRefused(
                        Refusal.LEVEL_TOO_LOW, "The level is lower than " + settings.minimumLevel() + "."));
    }

    private String niss(Claimed claimed) {
        String number = claimed.text(settings.claims().nationalNumber())
                .orElseThrow(() -> new SignInRefused(Refusal.NO_NUMBER, "The provider gave no national number."));
        if (!NissNumber.isValid(number, LocalDate.now(clock.withZone(Brussels.ZONE)))) {
            throw new SignInRefused(Refusal.NO_NUMBER, "What the provider gave is no national number.");
        }
        return number;
    }

    /** The means; that a provider names the level among them too says nothing more. */
    private @Nullable String method(OidcIdToken token) {
        List<String> means = Objects.requireNonNullElse(token.getAuthenticationMethods(), List.of());
        String told =
                means.stream().filter(mean -> !settings.levels().contains(mean)).collect(Collectors.joining(" "));
        return told.isEmpty() || told.length() > LONGEST_METHOD ? null : told;
    }

    private OffsetDateTime authenticatedAt(OidcIdToken token) {
        Instant at = Stream.of(token.getAuthenticatedAt(), token.getIssuedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(clock::instant);
        return Brussels.time(at);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException partlyKnown) {
            return Optional.empty();
        }
    }

    private static Optional<Language> language(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return Optional.ofNullable(LANGUAGES.get(language));
    }

    /** Claims of two sources. */
    private record Claimed(Map<String, Object> token, Map<String, Object> userInfo) {
        /** A text that says something. */
        Optional<String> text(String name) {
            return Stream.of(userInfo, token)
                    .map(claims -> claims.get(name))
                    .filter(Objects::nonNull)
                    .map(value -> String.valueOf(value).strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        }
    }
}
