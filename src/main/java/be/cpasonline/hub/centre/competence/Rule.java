package be.cpasonline.hub.centre.competence;

/** The rules, with their article in the law of 2 April 1965. */
public enum Rule {
    HABITUAL_RESIDENCE("art. 1, 1°"),
    INSTITUTION("art. 2 § 1"),
    ASYLUM("art. 2 § 5"),
    STUDENT("art. 2 § 6"),
    HOMELESS("art. 2 § 7"),
    RENTAL_GUARANTEE("art. 2 § 8"),
    CHOSEN_BY_PERSON("none: the person's choice");

    private final String article;

    Rule(String article) {
        this.article = article;
    }

    /** Where it stands in the law. */
    public String article() {
        return article;
    }
}
