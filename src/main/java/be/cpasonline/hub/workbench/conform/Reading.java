package be.cpasonline.hub.workbench.conform;

/** Where the rule behind a scenario is explained. */
enum Reading {
    MAPPING("The mapping"),
    FOLLOW_UPS("What follows an application"),
    STATUSES("Statuses"),
    REST("The contract of `rest`"),
    SFTP("The contract of `sftp`"),
    MAIL("The contract of `mail`"),
    PULL("The contract of `pull`"),
    WHO_ACTS("Who acts next"),
    CODE("Code of your own"),
    CAPABILITIES("In ten steps");

    /** Where all of it stands. */
    static final String PAGE = "docs/adapter-guide.md";

    private final String heading;

    Reading(String heading) {
        this.heading = heading;
    }

    /** The heading of the section. */
    String heading() {
        return heading;
    }

    /** For people. */
    String text() {
        return PAGE + ", \"" + heading.replace("`", "") + "\"";
    }
}
