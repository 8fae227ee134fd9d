package be.cpasonline.hub.workbench.drill;

import java.util.Locale;

/** What the drill kills. */
enum Target {
    HUB,
    BROKER,
    DATABASE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
