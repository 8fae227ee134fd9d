package be.cpasonline.hub.centre;

import be.cpasonline.hub.model.Application;
import org.springframework.stereotype.Component;

/** Presumes the competent centre (law of 2 April 1965); never refuses. */
@Component
public class CompetenceRules {

    /**
     * The centre presumed competent, by the rule that the stated facts call for.
     *
     * @throws UnknownMunicipality where no stated place is in the directory
     */
    public PresumedCentre presume(Application application) {
        throw new IllegalStateException("not yet " + application);
    }
}
