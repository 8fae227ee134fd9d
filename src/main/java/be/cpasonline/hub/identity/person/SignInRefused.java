package be.cpasonline.hub.identity.person;

import org.springframework.security.core.AuthenticationException;

/** Somebody proved who they are, and cannot be let in all the same; the message holds nothing of who it is. */
final class SignInRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    SignInRefused(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
