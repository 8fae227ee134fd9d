package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.PlaceResolver.Resolved;
import be.cpasonline.hub.centre.PresumedCentre.Rule;
import be.cpasonline.hub.centre.PresumedCentre.Uncertainty;
import be.cpasonline.hub.model.Address;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.Competence;
import be.cpasonline.hub.model.Place;
import be.cpasonline.hub.model.Stay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Presumes the competent centre (law of 2 April 1965); never refuses. */
@Component
public class CompetenceRules {
    private static final Competence NOTHING_TOLD = new Competence(null, null, null, null, null, null);

    private final Centres centres;
    private final PlaceResolver places;

    CompetenceRules(Centres centres, Directory directory) {
        this.centres = centres;
        this.places = new PlaceResolver(directory);
    }

    /**
     * The centre presumed competent, by the rule that the stated facts call for. The person's own choice goes before
     * every rule; an exception to the general rule applies where the place it refers to is told.
     *
     * @throws UnknownMunicipality where no stated place is in the directory
     */
    public PresumedCentre presume(Application application) {
        Competence told = application.competence() == null ? NOTHING_TOLD : application.competence();
        if (told.chosenCentre() != null) {
            return presumed(Rule.CHOSEN_BY_PERSON, chosen(told.chosenCentre()), List.of());
        }
        return switch (told.stay() == null ? Stay.RESIDENCE : told.stay()) {
            case RESIDENCE -> presumed(Rule.HABITUAL_RESIDENCE, factual(application, told), List.of());
            case HOMELESS -> presumed(Rule.HOMELESS, factual(application, told), List.of());
            case INSTITUTION -> registered(Rule.INSTITUTION, application, told);
            case STUDENT -> registered(Rule.STUDENT, application, told);
            case ASYLUM -> registered(Rule.ASYLUM, application, told);
        };
    }

    private Resolved chosen(String nis) {
        return places.byNis(nis).orElseThrow(() -> new UnknownMunicipality("/competence/chosenCentre", List.of()));
    }

    /** Where the person actually lives or stays. */
    private Resolved factual(Application application, Competence told) {
        @Nullable Place place = told.place();
        if (place != null && place.told()) {
            return places.resolve(place, "/competence/place");
        }
        @Nullable Address address = application.applicant().address();
        if (address == null) {
            throw new UnknownMunicipality("/applicant/address/municipality", List.of());
        }
        return places.resolve(
                new Place(address.nis(), address.postalCode(), address.municipality()), "/applicant/address");
    }

    /** Where the person is registered, for the exceptions that look at that. */
    private PresumedCentre registered(Rule exception, Application application, Competence told) {
        @Nullable Place place = told.registeredIn();
        return place != null && place.told()
                ? presumed(exception, places.resolve(place, "/competence/registeredIn"), List.of())
                : presumed(
                        Rule.HABITUAL_RESIDENCE,
                        factual(application, told),
                        List.of(Uncertainty.EXCEPTION_WITHOUT_PLACE));
    }

    private PresumedCentre presumed(Rule rule, Resolved resolved, List<Uncertainty> more) {
        Municipality municipality = resolved.municipality();
        List<Uncertainty> uncertainties = new ArrayList<>(resolved.uncertainties());
        uncertainties.addAll(more);
        if (centres.lacksCentre(municipality)) {
            uncertainties.add(Uncertainty.NO_CENTRE_OF_ITS_OWN);
        }
        return new PresumedCentre(centres.of(municipality), municipality.nis(), rule, uncertainties);
    }
}
