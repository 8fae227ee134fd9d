package be.cpasonline.hub.intake.form.start;

/** The questions of the form that are asked already while a person looks for the centre, by their ids. */
final class Told {
    /** The person's circumstances, a {@link be.cpasonline.hub.model.Stay}. */
    static final String STAY = "stay";
    /** NIS code of the municipality where the person lives or stays now. */
    static final String MUNICIPALITY = "municipality";
    /** Since when the person is in the institution, an ISO date. */
    static final String SINCE = "since";
    /** NIS code of the municipality where the person is, or was at admission, registered. */
    static final String REGISTERED_IN = "registeredIn";
    /** Name of the institution or reception centre. */
    static final String INSTITUTION = "institution";
    /** NIS code of the municipality whose centre the person chose. */
    static final String CHOSEN_CENTRE = "chosenCentre";
    /** {@code true} where the person leaves a reception centre and needs a rental guarantee. */
    static final String RENTAL_GUARANTEE = "rentalGuarantee";

    private Told() {}
}
