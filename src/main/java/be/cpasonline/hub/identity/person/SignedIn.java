package be.cpasonline.hub.identity.person;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session keeps of a sign-in.
 *
 * @param idToken shown to the provider when the person signs out there too
 * @param since when the person came in here
 */
record SignedIn(Person person, String idToken, Instant since) implements Serializable {
    /** Nothing of who it is. */
    @Override
    public String toString() {
        return "SignedIn[since=" + since + "]";
    }
}
