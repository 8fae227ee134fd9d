package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.run.HttpCalls.Reply;
import be.cpasonline.hub.workbench.run.HubApi;
import be.cpasonline.hub.workbench.run.Outcome;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends invented applications to the hub, when asked and at a pace. */
final class Sender implements AutoCloseable {
    private final HubApi hub;
    private final Inventor inventor;
    private final Letters letters;
    private final Clock clock;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sender").daemon().factory());
    private Optional<Future<?>> repeating = Optional.empty();
    private Pace pace = Pace.NONE;
    private int last;

    Sender(HubApi hub, Inventor inventor, Letters letters, Clock clock) {
        this.hub = hub;
        this.inventor = inventor;
        this.letters = letters;
        this.clock = clock;
    }

    /** Sends one; false where the hub does not answer now. */
    synchronized boolean send() {
        Inventor.Invented invented = inventor.next();
        Optional<Reply> reply =
                hub.trySubmit(invented.application(), UUID.randomUUID().toString());
        reply.ifPresent(answer -> letters.put(new Sent(++last, clock.instant(), invented, outcome(invented, answer))));
        return reply.isPresent();
    }

    private Outcome outcome(Inventor.Invented invented, Reply reply) {
        String reference = reply.body().path("reference").asString("");
        return reference.isEmpty()
                ? Outcome.refused(invented.application(), reply)
                : Outcome.told(invented.application(), reply.body(), hub.url(reference));
    }

    synchronized Pace pace() {
        return pace;
    }

    /** Sends by itself from now on. */
    synchronized void at(Pace wanted) {
        repeating.ifPresent(before -> before.cancel(false));
        pace = wanted;
        repeating = wanted.between()
                .map(between -> work.scheduleAtFixedRate(this::send, 0, between.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
