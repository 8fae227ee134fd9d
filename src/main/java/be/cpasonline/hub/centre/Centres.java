package be.cpasonline.hub.centre;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All centres: one for each municipality of the directory, configured or not. */
@Component
public class Centres {

    /** A centre by its stable id. */
    public Optional<Centre> find(String centreId) {
        throw new IllegalStateException("not yet " + centreId);
    }

    /** The centre that serves a municipality today, by a NIS code in force or an old one. */
    public Optional<Centre> serving(String nis) {
        throw new IllegalStateException("not yet " + nis);
    }

    /** Those that have a file in {@code config/centres/}. */
    public Collection<Centre> configured() {
        throw new IllegalStateException("not yet");
    }
}
