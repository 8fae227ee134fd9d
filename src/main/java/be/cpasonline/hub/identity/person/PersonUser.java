package be.cpasonline.hub.identity.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person on the way in, in the form that Spring's sign-in wants; only what {@link PersonContexts} makes of it stays. */
final class PersonUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final Person person;

    PersonUser(Person person, OidcIdToken token) {
        super(List.of(), token);
        this.person = person;
    }

    Person person() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof PersonUser user && user.person.equals(person);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public String toString() {
        return person.toString();
    }
}
