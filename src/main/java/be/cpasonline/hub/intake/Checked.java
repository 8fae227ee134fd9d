package be.cpasonline.hub.intake;

import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.model.Application;
import java.util.Optional;

/**
 * An application as far as it could be read.
 *
 * @param application without what is wrong in it
 * @param presumed the centre presumed competent, where enough is right to tell
 */
record Checked(Application application, Optional<PresumedCentre> presumed) {}
