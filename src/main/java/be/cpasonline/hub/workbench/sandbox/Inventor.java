package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.conform.Applications;
import be.cpasonline.hub.workbench.conform.Applications.Sketch;
import be.cpasonline.hub.workbench.drill.Person;
import be.cpasonline.hub.workbench.run.DemoParts;
import be.cpasonline.hub.workbench.run.SampleApplication;
import be.cpasonline.hub.workbench.run.SampleApplication.Attachment;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Invents applications: the same ones in the same order for the same seed. Nobody in them exists. */
final class Inventor {
    private static final Path DOCUMENTS = DemoParts.CONFIG.resolve("applications/documents");
    private static final List<String> FILES = List.of("eindafrekening.pdf", "meterstand.png");
    private static final List<String> FAMILY_NAMES =
            List.of("Exemple", "Voorbeeld", "Beispiel", "Modèle", "Specimen", "Van den Testen", "D'Essai");
    private static final List<String> GIVEN_NAMES =
            List.of("Anna Maria", "Émile", "Zoë", "Karl-Heinz", "Fatima", "Jef");
    private static final int PEOPLE = 36_000;
    /** One in so many has documents. */
    private static final int DOCUMENTS_ONE_IN = 3;

    private final Random random;
    private final boolean documents;

    /**
     * What was invented.
     *
     * @param name of the kind of application, stable
     * @param title of that kind, in English
     */
    record Invented(String name, String title, SampleApplication application) {}

    /**
     * Begins.
     *
     * @param documents whether some have documents
     */
    Inventor(long seed, boolean documents) {
        this.random = new Random(seed);
        this.documents = documents;
    }

    /** The next one. */
    Invented next() {
        List<Sketch> sketches = Applications.sketches();
        Sketch sketch = sketches.get(random.nextInt(sketches.size()));
        personOf((ObjectNode) sketch.json().path("applicant"));
        List<Attachment> attachments =
                documents && random.nextInt(DOCUMENTS_ONE_IN) == 0 ? attachedTo(sketch.json()) : List.of();
        return new Invented(
                sketch.name(), sketch.title(), new SampleApplication(sketch.name(), sketch.json(), attachments));
    }

    /** Somebody else each time, unless the sketch is about who it is. */
    private void personOf(ObjectNode applicant) {
        Person person = Person.number(random.nextInt(PEOPLE));
        String family = pick(FAMILY_NAMES);
        String given = pick(GIVEN_NAMES);
        if (applicant.path("niss").asString().equals(Applications.USUAL_NISS)) {
            applicant
                    .put("niss", person.niss())
                    .put("birthDate", person.birthDate().toString());
        }
        if (applicant.path("familyName").asString().equals(Applications.USUAL_NAME)) {
            applicant.put("familyName", family).put("givenNames", given);
        }
    }

    private List<Attachment> attachedTo(ObjectNode application) {
        var list = application.putArray("documents");
        List<Attachment> attachments = new ArrayList<>();
        for (String file : FILES.subList(0, 1 + random.nextInt(FILES.size()))) {
            String id = UuidCreator.getTimeOrderedEpoch().toString();
            list.addObject().put("id", id).put("kind", "BILL").put("fileName", file);
            attachments.add(new Attachment(id, DOCUMENTS.resolve(file)));
        }
        return attachments;
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
