package be.cpasonline.hub.workbench.bench;

/** A part of a bench, in the order in which they are measured. */
enum Part {
    START("Start-up"),
    DATABASE("The database alone"),
    BARE("A bare endpoint in the same server"),
    ROUTE("Bare routes"),
    HUB("The hub: intake, and delivery while intake goes on"),
    HANGING("One of ten servers hangs"),
    SOAK("Soak"),
    MEMORY("Memory"),
    /** The last one: what is left of a huge backlog would disturb others. */
    BACKLOG("Backlogs");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
