package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.run.DemoParts;
import be.cpasonline.hub.workbench.run.SampleApplication;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application that the drill sends.
 *
 * @param key the sender's idempotency key
 * @param casePackage whose centre it is for
 * @param application what it says
 */
record Letter(String key, SimulatedPackage casePackage, SampleApplication application) {

    /**
     * Of fourteen applications: twelve for packages that know the key or can be asked, or fetch; one for Tilleul and one for
     * Linde, where what was sent without an answer is held.
     */
    private static final List<Sample> SAMPLES = List.of(
            new Sample(SimulatedPackage.CARILLON, "1-income-support-namur"),
            new Sample(SimulatedPackage.MEANDER, "2-energy-gent-documents"),
            new Sample(SimulatedPackage.PIVERT, "8-medical-charleroi-documents"),
            new Sample(SimulatedPackage.BRUYERE, "9-energy-sankt-vith"),
            new Sample(SimulatedPackage.CARILLON, "4-food-namur-urgent"),
            new Sample(SimulatedPackage.TILLEUL, "3-housing-eupen"),
            new Sample(SimulatedPackage.MEANDER, "2-energy-gent-documents"),
            new Sample(SimulatedPackage.PIVERT, "8-medical-charleroi-documents"),
            new Sample(SimulatedPackage.BRUYERE, "9-energy-sankt-vith"),
            new Sample(SimulatedPackage.CARILLON, "1-income-support-namur"),
            new Sample(SimulatedPackage.SAULE, "11-income-support-mons-files"),
            new Sample(SimulatedPackage.ESDOORN, "12-debt-leuven-fetched"),
            new Sample(SimulatedPackage.LINDE, "13-housing-kortrijk-by-mail"),
            new Sample(SimulatedPackage.FAUVETTE, "14-energy-tournai-own-code"));

    private record Sample(SimulatedPackage casePackage, String name) {
        Path file() {
            return DemoParts.CONFIG.resolve("applications").resolve(name + ".json");
        }
    }

    /** The one with a number, from a person of its own. */
    static Letter number(int number) {
        Sample sample = SAMPLES.get(number % SAMPLES.size());
        SampleApplication application = SampleApplication.read(sample.file());
        Person person = Person.number(number);
        ((ObjectNode) application.json().path("applicant"))
                .put("niss", person.niss())
                .put("birthDate", person.birthDate().toString());
        return new Letter("drill-" + number, sample.casePackage(), application);
    }
}
