package be.cpasonline.hub.pull.adapter;

import be.cpasonline.hub.pull.Offers;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.FailureKind;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code pull}: the package fetches. */
@Component
class PullProvider implements AdapterProvider {
    /** Asked for only when something is delivered: what describes and checks packages needs no database. */
    private final ObjectProvider<Offers> offers;

    PullProvider(ObjectProvider<Offers> offers) {
        this.offers = offers;
    }

    @Override
    public String id() {
        return "pull";
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public AdapterDescription describe() {
        return new AdapterDescription(
                "Pull: the package fetches deliveries and acknowledges them",
                PullOptions.class,
                Set.of(
                        Capability.HONOURS_KEY,
                        Capability.RECOGNISES,
                        Capability.DOCUMENTS,
                        Capability.ADDITIONS,
                        Capability.WITHDRAWALS,
                        Capability.TEST_MODE));
    }

    @Override
    public Adapter open(AdapterContext context) {
        return new PullAdapter(
                context.packageName(),
                Optional.ofNullable(offers.getIfAvailable()).orElseThrow(() -> nothingToLayItIn(context)));
    }

    private static AdapterFailure nothingToLayItIn(AdapterContext context) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                "onlyInARunningHub",
                "The package fetches what lies ready in a running hub, and this is none.",
                context.packageName() + ": with pull nothing can be handed over from here");
    }
}
