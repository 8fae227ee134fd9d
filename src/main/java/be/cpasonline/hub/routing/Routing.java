package be.cpasonline.hub.routing;

import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import org.springframework.stereotype.Component;

/** Decides where the applications of a centre go. */
@Component
public class Routing {
    private final Centres centres;

    Routing(Centres centres) {
        this.centres = centres;
    }

    /** The destination of a centre's applications today. */
    public Destination route(String centreId) {
        return centres.find(centreId)
                .map(Routing::route)
                .orElseGet(() -> new Destination.None("centreUnknown", "No centre has the id " + centreId + "."));
    }

    private static Destination route(Centre centre) {
        if (centre.problem().isPresent()) {
            return new Destination.None("centreFileBroken", centre.problem().get());
        }
        return centre.use()
                .<Destination>map(Destination.ToPackage::new)
                .orElseGet(() -> new Destination.None(
                        "centreNotConfigured",
                        "The centre of " + centre.name().nis() + " has no package configured yet."));
    }
}
