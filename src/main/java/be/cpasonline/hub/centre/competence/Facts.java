package be.cpasonline.hub.centre.competence;

import be.cpasonline.hub.model.Address;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.Competence;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.model.Place;
import be.cpasonline.hub.model.Stay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is told that a rule may look at.
 *
 * @param competence facts told for this purpose; none where none are told
 * @param address the person's address; none while it is not known
 * @param rentalGuarantee whether help with a rental guarantee is asked for
 */
public record Facts(
        @Nullable Competence competence, @Nullable Address address, boolean rentalGuarantee) {
    private static final Competence NOTHING_TOLD = new Competence(null, null, null, null, null, null);

    /** What an application tells. */
    public static Facts of(Application application) {
        return new Facts(
                application.competence(),
                application.applicant().address(),
                application.needs().stream()
                        .anyMatch(need -> need instanceof Need.Housing housing && housing.guaranteeCents() != null));
    }

    /** The person's circumstances. */
    Stay stay() {
        @Nullable Stay stay = told().stay();
        return stay == null ? Stay.RESIDENCE : stay;
    }

    /** Where the person actually lives or stays: what is told among these facts, else the address. */
    Stated factual() {
        @Nullable Place place = told().place();
        if (place != null && place.told()) {
            return new Stated(place, "/competence/place");
        }
        return new Stated(
                address == null
                        ? new Place(null, null, null)
                        : new Place(address.nis(), address.postalCode(), address.municipality()),
                "/applicant/address");
    }

    /** Where the person is registered, or was at admission; empty where it is not told. */
    Optional<Stated> registered() {
        return Optional.ofNullable(told().registeredIn())
                .filter(Place::told)
                .map(place -> new Stated(place, "/competence/registeredIn"));
    }

    /** Whether the institution, reception centre or school is named. */
    boolean institutionNamed() {
        @Nullable String name = told().institution();
        return name != null && !name.isBlank();
    }

    private Competence told() {
        return competence == null ? NOTHING_TOLD : competence;
    }
}
