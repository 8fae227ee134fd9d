package example.fauvette;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import java.util.Set;

/** Found by the hub through {@code META-INF/services}. */
public final class FauvetteProvider implements AdapterProvider {
    @Override
    public String id() {
        return "fauvette";
    }

    /** The version that this code was written for: a number of its own, not the constant, which moves with the hub. */
    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public AdapterDescription describe() {
        return new AdapterDescription(
                "Fauvette",
                FauvetteOptions.class,
                Set.of(Capability.HONOURS_KEY, Capability.RECOGNISES, Capability.DOCUMENTS, Capability.TEST_MODE));
    }

    @Override
    public Adapter open(AdapterContext context) {
        var options = (FauvetteOptions) context.options();
        options.mustBeSafe();
        return new FauvetteAdapter(new FauvetteServer(options, context.clock()), context.answers());
    }
}
