package be.cpasonline.hub.followup.web;

import java.util.List;
import java.util.Optional;

/**
 * An application as its person sees it.
 *
 * @param reference as printed
 * @param number in the register of requests
 * @param centre by name
 * @param phone of the centre
 * @param now how things stand, in a sentence
 * @param safe what to know while the centre's system does not take it; empty where all is well
 * @param events what happened, the newest first
 * @param dates what the law sets a date for
 * @param fileNumber the centre's own number of the file
 * @param needs what was asked for
 * @param mentions what the law wants said
 * @param sent what the person sent after it
 * @param looks who looked at it
 * @param open whether something can be added, or it can be withdrawn
 */
record Timeline(
        String reference,
        String number,
        String centre,
        Optional<String> phone,
        String now,
        Optional<String> safe,
        List<Event> events,
        List<Due> dates,
        Optional<String> fileNumber,
        List<String> needs,
        List<String> mentions,
        List<Event> sent,
        List<Look> looks,
        boolean open) {

    /** One line of the list of all. */
    record Line(String reference, String centre, String sentOn, String now) {}

    /**
     * Something that happened.
     *
     * @param when in words
     * @param what in plain words
     * @param more what the centre writes to the person
     */
    record Event(String when, String what, Optional<String> more) {}

    /**
     * A date that the law sets.
     *
     * @param passed whether it is over and nothing was decided
     */
    record Due(String text, String article, boolean passed) {}

    /**
     * Somebody looked.
     *
     * @param who a name, or a word of the audit
     * @param what a word of the audit
     */
    record Look(String when, String who, String what) {
        /** The key of the text that tells the person who it was; a name has none. */
        public String whoKey() {
            return "followup.looks.who." + who.replace(' ', '-');
        }

        /** The key of the text for what was done; a word that nobody gave one has none. */
        public String whatKey() {
            return "followup.looks.what." + what;
        }
    }
}
