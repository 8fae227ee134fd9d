package be.cpasonline.hub.workbench.bench.seed;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.intake.Incoming;
import be.cpasonline.hub.intake.Intake;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Submission;
import be.cpasonline.hub.workbench.bench.load.Letters;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Registers applications as the journey does, but checks only the first one to each centre and offers none to a queue:
 * they wait as those do that came in while a destination rested.
 */
final class Seed {
    private static final int AT_ONCE = 8;

    private final Centres centres;
    private final Intake intake;
    private final ApplicationJson json;
    private final Register register;

    Seed(Centres centres, Intake intake, ApplicationJson json, Register register) {
        this.centres = centres;
        this.intake = intake;
        this.json = json;
        this.register = register;
    }

    /** Registers so many, to all configured centres in turn; returns when all are on disk. */
    void sow(CallingSystem system, int count) throws InterruptedException, ExecutionException {
        var letters = new Letters(municipalities());
        List<Submission> checked = municipalities().stream()
                .map(nis -> intake.check(new Incoming(system, key(), letters.to(nis), Locale.FRENCH)))
                .toList();
        var next = new AtomicInteger();
        Callable<Void> hand = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                register.register(another(checked.get(i % checked.size()), letters));
            }
            return null;
        };
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> done : hands.invokeAll(Collections.nCopies(AT_ONCE, hand))) {
                done.get();
            }
        }
    }

    private List<String> municipalities() {
        return centres.configured().stream()
                .filter(centre -> centre.use().isPresent())
                .map((Centre centre) -> centre.name().nis())
                .toList();
    }

    /** Of another person to the same centre. */
    private Submission another(Submission checked, Letters letters) {
        byte[] letter = letters.to(checked.municipalityNis());
        return new Submission(
                checked.systemId(),
                key(),
                letter,
                json.read(letter),
                checked.centre(),
                checked.municipalityNis(),
                checked.presumption());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
