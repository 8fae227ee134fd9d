package be.cpasonline.hub.workbench.drill;

import java.util.Locale;

/** What became of an accepted application. */
enum Fate {
    /** The hub says that the package has it, and the package has one dossier of it. */
    DELIVERED_ONCE,
    /** It waits for a person, and a reason stands beside it. */
    HELD,
    LOST,
    STUCK,
    DOUBLED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
