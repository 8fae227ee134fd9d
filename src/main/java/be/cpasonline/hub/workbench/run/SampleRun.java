package be.cpasonline.hub.workbench.run;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Sends the sample applications and waits until it is clear what becomes of each. */
final class SampleRun {
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);

    private final HubApi hub;

    SampleRun(HubApi hub) {
        this.hub = hub;
    }

    /** What became of each; one that does not settle within a minute is told as it is then. */
    List<Outcome> send(List<SampleApplication> samples) {
        List<Sent> sent = samples.stream().map(this::send).toList();
        long until = System.nanoTime() + SETTLES_WITHIN.toNanos();
        return sent.stream().map(one -> await(one, until)).toList();
    }

    private Sent send(SampleApplication sample) {
        return new Sent(sample, hub.submit(sample, UUID.randomUUID().toString()));
    }

    private Outcome await(Sent sent, long until) {
        String reference = sent.reply().body().path("reference").asString("");
        if (reference.isEmpty()) {
            return Outcome.refused(sent.sample(), sent.reply());
        }
        Outcome outcome = look(sent, reference);
        while (!outcome.settled() && System.nanoTime() < until) {
            HttpCalls.pause(LOOKS_EVERY);
            outcome = look(sent, reference);
        }
        return outcome;
    }

    private Outcome look(Sent sent, String reference) {
        return Outcome.told(sent.sample(), hub.read(reference).body(), hub.url(reference));
    }

    private record Sent(SampleApplication sample, HttpCalls.Reply reply) {}
}
