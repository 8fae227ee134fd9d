package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.run.HttpCalls;
import be.cpasonline.hub.workbench.run.HttpCalls.Reply;
import be.cpasonline.hub.workbench.run.HubApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sends applications at a steady rate, as a calling system does that was told how: with a key each, over a bounded number
 * of connections, and again with the same key, to the next hub, after growing pauses, until the receipt is there.
 */
final class Feeder {
    private static final int FIRST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 8_000;
    private static final int AT_ONCE = 32;
    private static final Duration GIVES_UP_AFTER = Duration.ofMinutes(20);
    private static final int CREATED = 201;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final DrillPlan plan;
    private final List<HubApi> hubs;
    private final Semaphore connections = new Semaphore(AT_ONCE);
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    Feeder(DrillPlan plan, List<HubApi> hubs) {
        this.plan = plan;
        this.hubs = hubs;
    }

    /** Returns when each has its receipt, or was refused, or was given up. */
    void run() {
        long began = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < plan.applications(); number++) {
                long due = began + (long) (number * 1e9 / plan.rate());
                HttpCalls.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                Letter letter = Letter.number(number);
                int first = number;
                senders.execute(() -> send(letter, first));
            }
        }
    }

    List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /** Why some have no receipt, a sentence each. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void send(Letter letter, int first) {
        Instant began = Instant.now();
        long until = System.nanoTime() + GIVES_UP_AFTER.toNanos();
        for (int tries = 1; System.nanoTime() < until; tries++) {
            HubApi hub = hubs.get((first + tries) % hubs.size());
            Optional<Reply> reply = once(hub, letter);
            if (reply.isPresent() && settled(letter, reply.orElseThrow(), tries, began)) {
                return;
            }
            HttpCalls.pause(pause(tries));
        }
        refused.add(letter.key() + ": no receipt within " + GIVES_UP_AFTER.toMinutes() + " minutes");
    }

    /** Without a try at the same moment by all who wait: it would keep down a hub that comes back. */
    private Optional<Reply> once(HubApi hub, Letter letter) {
        connections.acquireUninterruptibly();
        try {
            return hub.trySubmit(letter.application(), letter.key());
        } finally {
            connections.release();
        }
    }

    /** Twice as long each time, somewhere between the half and the whole of it. */
    private static Duration pause(int tries) {
        int longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tries - 1, 8));
        return Duration.ofMillis(ThreadLocalRandom.current().nextInt(longest / 2, longest));
    }

    private boolean settled(Letter letter, Reply reply, int tries, Instant began) {
        if (reply.status() == CREATED) {
            // people read it with dashes, the register has it without
            String reference = reply.body().path("reference").asString("").replace("-", "");
            Instant now = Instant.now();
            receipts.add(new Receipt(
                    letter.key(), reference, letter.casePackage(), tries, now, Duration.between(began, now)));
            return true;
        }
        if (reply.status() == TOO_MANY || reply.status() >= SERVER_ERROR) {
            return false;
        }
        refused.add(letter.key() + ": " + reply.status() + " "
                + reply.body().path("title").asString(""));
        return true;
    }
}
