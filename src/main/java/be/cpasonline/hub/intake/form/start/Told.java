package be.cpasonline.hub.intake.form.start;

import java.util.List;

/** The questions of the form that are asked already while a person looks for the centre, by their ids. */
public final class Told {
    /** The person's circumstances, a {@link be.cpasonline.hub.model.Stay}. */
    public static final String STAY = "stay";
    /** NIS code of the municipality where the person lives or stays now. */
    public static final String MUNICIPALITY = "municipality";
    /** Since when the person is in the institution, an ISO date. */
    public static final String SINCE = "since";
    /** NIS code of the municipality where the person is, or was at admission, registered. */
    public static final String REGISTERED_IN = "registeredIn";
    /** Name of the institution or reception centre. */
    public static final String INSTITUTION = "institution";
    /** NIS code of the municipality whose centre the person chose. */
    public static final String CHOSEN_CENTRE = "chosenCentre";
    /** {@code true} where the person leaves a reception centre and needs a rental guarantee. */
    public static final String RENTAL_GUARANTEE = "rentalGuarantee";

    /** What somebody tells of their own life, from which a centre is presumed. */
    public static final List<String> CIRCUMSTANCES =
            List.of(STAY, MUNICIPALITY, SINCE, REGISTERED_IN, INSTITUTION, RENTAL_GUARANTEE);

    private Told() {}
}
