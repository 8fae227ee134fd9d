package be.cpasonline.hub.identity.person;

import java.util.List;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Why a person is not signed in, and on which page they are told. */
enum Refusal {
    /** The means that they signed in with is not sure enough. */
    LEVEL_TOO_LOW("/sign-in/level-too-low"),
    /** The provider knows no number of the National Register or the BIS register for them. */
    NO_NUMBER("/sign-in/no-number"),
    /** They went back. */
    CANCELLED("/sign-in/cancelled"),
    /** The provider does not answer, or not as it should; or there is none. */
    FAILED("/sign-in/failed");

    /** How a provider says that it cannot reach a level (OpenID Connect Core 3.1.2.6, and its extension of that name). */
    private static final List<String> LEVEL_NOT_REACHED =
            List.of("unmet_authentication_requirements", "interaction_required");

    private final String page;

    Refusal(String page) {
        this.page = page;
    }

    /** Where it is told. */
    String page() {
        return page;
    }

    static Refusal of(AuthenticationException failure) {
        return switch (failure) {
            case SignInRefused refused -> refused.refusal();
            case OAuth2AuthenticationException told -> ofCode(told.getError().getErrorCode());
            default -> FAILED;
        };
    }

    private static Refusal ofCode(String code) {
        if ("access_denied".equals(code)) {
            return CANCELLED;
        }
        return LEVEL_NOT_REACHED.contains(code) ? LEVEL_TOO_LOW : FAILED;
    }
}
