package be.cpasonline.hub.identity.person;

import be.cpasonline.hub.model.Identification;
import be.cpasonline.hub.model.Language;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A person who signed in, as the identity provider describes them; the principal of the pages that need one.
 *
 * @param niss number in the National Register or the BIS register, checked by its own rules
 * @param familyName family name as registered
 * @param givenNames given names as registered; none for who has only one name
 * @param birthDate date of birth; none where the provider does not tell it
 * @param email as the provider knows it, which may be old; none where it knows none
 * @param language that the person chose at the provider; none where it is none of ours
 * @param level the level of assurance, as the provider names it ({@code acr})
 * @param method the means ({@code amr}), for instance {@code eid}; none where the provider does not tell it
 * @param authenticatedAt when the person proved who they are
 */
public record Person(
        String niss,
        String familyName,
        @Nullable String givenNames,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable Language language,
        String level,
        @Nullable String method,
        OffsetDateTime authenticatedAt)
        implements Serializable {

    /** How they were identified, as evidence in what they send. */
    public Identification identification() {
        return new Identification(level, method, authenticatedAt);
    }

    /** Nothing of who it is. */
    @Override
    public String toString() {
        return "Person[level=" + level + "]";
    }
}
