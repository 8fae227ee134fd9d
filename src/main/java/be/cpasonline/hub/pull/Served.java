package be.cpasonline.hub.pull;

import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.identity.CallingSystem;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which centres a system fetches for. */
@Component
public class Served {
    private final Centres centres;

    Served(Centres centres) {
        this.centres = centres;
    }

    /** The ids of all configured centres that it acts for: what lay ready before a centre changed its package too. */
    public Set<String> by(CallingSystem system) {
        return centres.configured().stream()
                .map((Centre centre) -> centre.name().id())
                .filter(system::actsFor)
                .collect(Collectors.toUnmodifiableSet());
    }
}
