package be.cpasonline.hub.intake.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has begun, as a page asks whether to go on with it.
 *
 * @param begun what was changed last first
 * @param whole whether the form that is asked of everybody is among them
 */
record ResumePage(List<Begun> begun, boolean whole) {

    /**
     * Something begun.
     *
     * @param form name of the form
     * @param title what the form is for
     * @param check where all answers are
     * @param first where the first question is
     * @param changed when the person last changed it
     * @param until until when it is kept
     * @param turn present where what was told on the way here leads to another centre
     */
    record Begun(
            String form,
            String title,
            String check,
            String first,
            LocalDate changed,
            LocalDate until,
            Optional<Turn> turn) {}

    /**
     * Another centre than the answers lead to.
     *
     * @param answered the centre to which the answers lead; empty while too little is answered
     * @param told the centre to which leads what was told on the way here
     */
    record Turn(Optional<String> answered, String told) {}
}
