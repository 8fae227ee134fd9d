package be.cpasonline.hub.intake.form;

import java.util.List;
import java.util.Optional;

/**
 * All that was filled in, as a page shows it before it is sent.
 *
 * @param sections a part for each step
 * @param documents what was added
 * @param documentsPath where that is changed; empty where the form takes none
 * @param back where the way back leads
 * @param action where it is sent to
 * @param centre who is presumed competent; empty while too little is answered
 * @param similar references of applications that the person sent to the same centre lately
 * @param email whether news can be sent by mail
 */
record CheckPage(
        List<Section> sections,
        List<FormDocuments.Added> documents,
        Optional<String> documentsPath,
        String back,
        String action,
        Optional<Centre> centre,
        List<String> similar,
        boolean email) {

    /**
     * What a step asked.
     *
     * @param alone whether its heading says no more than its one question does
     */
    record Section(String heading, boolean alone, String change, List<Row> rows) {}

    /**
     * An answer.
     *
     * @param values in words; none where the question was left open
     */
    record Row(String question, List<String> values) {}

    /**
     * The centre presumed competent.
     *
     * @param rule why, in words
     * @param uncertainties what remains uncertain, in words
     */
    record Centre(String name, String rule, List<String> uncertainties) {}
}
