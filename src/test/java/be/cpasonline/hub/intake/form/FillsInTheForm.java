package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.model.constraint.NissNumber;
import be.cpasonline.hub.register.OwnApplication;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.process.Ports;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Fills in the form over HTTP, without scripts, as people of the demo's identity provider. */
abstract class FillsInTheForm extends CallsTheInterface {
    static final String SOPHIE = NissNumber.invented(LocalDate.parse("1985-04-12"), 1);
    static final String MOHAMED = NissNumber.invented(LocalDate.parse("1991-11-03"), 0);

    static final String NOW = "2026-11-23T09:00:00Z";
    private static final int PROVIDER = Ports.free();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static DemoIssuer provider;

    private static final Map<String, Applicant> people = new HashMap<>();

    @Autowired
    protected Register register;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        DemoIssuer.signInProperties("http://localhost:" + PROVIDER)
                .forEach((name, value) -> properties.add(name, () -> value));
    }

    @BeforeAll
    static void startTheProvider() {
        provider = DemoIssuer.start(PROVIDER, folder.resolve("key.json"), Map.of());
    }

    @AfterAll
    static void stopTheProvider() {
        provider.close();
        people.clear();
    }

    /** Nobody has begun anything. */
    @BeforeEach
    void beginAnew() {
        sql.sql("delete from form_draft").update();
        clock().set(NOW);
    }

    TestClock clock() {
        return (TestClock) clock;
    }

    /** Somebody who reads English, not signed in. */
    Applicant somebody() {
        return new Applicant(port, "en");
    }

    /** Somebody who has signed in and stands at the first question; each signs in once, as that takes long. */
    Applicant beginner(String person) {
        Applicant known = people.computeIfAbsent(person, name -> somebody().signIn("/my", name));
        known.begins("/apply");
        return known.html().contains("name=\"person\"") ? known.chooses(person) : known;
    }

    /** References of all that a person has asked for. */
    List<String> asked(String niss) {
        return register.ofPerson(niss).stream().map(OwnApplication::reference).toList();
    }
}
