package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.PlaceResolver.Resolved;
import be.cpasonline.hub.centre.competence.Decision;
import be.cpasonline.hub.centre.competence.Facts;
import be.cpasonline.hub.centre.competence.LawOfCompetence;
import be.cpasonline.hub.centre.competence.Rule;
import be.cpasonline.hub.centre.competence.Uncertainty;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.Competence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Presumes the competent centre (law of 2 April 1965); never refuses. */
@Component
public class CompetenceRules {
    private final Centres centres;
    private final PlaceResolver places;
    private final LawOfCompetence law;

    CompetenceRules(Centres centres, Directory directory, CompetenceSettings settings) {
        this.centres = centres;
        this.places = new PlaceResolver(directory);
        this.law = new LawOfCompetence(settings.rentalGuarantee());
    }

    /**
     * The centre presumed competent, by the rule that the stated facts call for. The person's own choice goes before
     * every rule; an exception to the general rule applies where the place it refers to is told.
     *
     * @throws UnknownMunicipality where no stated place is in the directory
     */
    public PresumedCentre presume(Application application) {
        return presume(Facts.of(application));
    }

    /**
     * The same by facts that are told before there is an application.
     *
     * @throws UnknownMunicipality where no stated place is in the directory
     */
    public PresumedCentre presume(Facts facts) {
        return Optional.ofNullable(facts.competence())
                .map(Competence::chosenCentre)
                .map(this::chosen)
                .orElseGet(() -> presumed(law.decide(facts)));
    }

    private PresumedCentre chosen(String nis) {
        Resolved resolved =
                places.byNis(nis).orElseThrow(() -> new UnknownMunicipality("/competence/chosenCentre", List.of()));
        return presumed(Rule.CHOSEN_BY_PERSON, resolved, List.of());
    }

    private PresumedCentre presumed(Decision decision) {
        Resolved resolved =
                places.resolve(decision.stated().place(), decision.stated().pointer());
        return presumed(decision.rule(), resolved, decision.uncertainties());
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
