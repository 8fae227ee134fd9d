package be.cpasonline.hub.workbench.demo;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import java.util.Locale;
import java.util.Optional;

/** Does what its option says. */
final class DemoAdapter implements Adapter {
    private final DemoOptions options;
    private final DemoMemory memory;

    DemoAdapter(DemoOptions options, DemoMemory memory) {
        this.options = options;
        this.memory = memory;
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        return memory.knows(delivery.id()) ? filed(delivery) : first(delivery);
    }

    @Override
    public String destination() {
        return "demo://" + options.behaviour().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private Acknowledgement first(Delivery delivery) {
        return switch (options.behaviour()) {
            case OBEY -> filed(delivery);
            case SLOW -> slowly(delivery);
            case REFUSE ->
                throw new AdapterFailure(
                        FailureKind.REFUSED,
                        "demoRefuses",
                        "The demo package refuses every application.",
                        "the option behaviour is REFUSE");
            case CRASH -> throw new IllegalStateException("the demo package crashes as it was told");
            case LOSE_ANSWER -> {
                Acknowledgement lost = filed(delivery);
                throw new AdapterFailure(
                        FailureKind.UNCERTAIN,
                        "demoAnswerLost",
                        "The application was sent, but no answer came.",
                        "the demo package took it (" + lost.stage() + "); the option behaviour is LOSE_ANSWER");
            }
        };
    }

    private Acknowledgement slowly(Delivery delivery) {
        try {
            Thread.sleep(options.delay());
            return filed(delivery);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdapterFailure(
                    FailureKind.UNCERTAIN, "demoInterrupted", "The hub stopped while it was sending.", "interrupted");
        }
    }

    private Acknowledgement filed(Delivery delivery) {
        return new Acknowledgement(Stage.FILED, Optional.of("DEMO-%06d".formatted(memory.number(delivery.id()))));
    }
}
