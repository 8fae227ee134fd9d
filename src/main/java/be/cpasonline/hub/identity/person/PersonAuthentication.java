package be.cpasonline.hub.identity.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person who signed in. */
final class PersonAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final SignedIn signedIn;

    PersonAuthentication(SignedIn signedIn) {
        super(List.of());
        this.signedIn = signedIn;
        super.setAuthenticated(true);
    }

    @Override
    public Person getPrincipal() {
        return signedIn.person();
    }

    /** The same for everybody: names end up in logs and tables. */
    @Override
    public String getName() {
        return "person";
    }

    /** The ID token that the provider gave. */
    @Override
    public String getCredentials() {
        return signedIn.idToken();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication same && same.signedIn.equals(signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
