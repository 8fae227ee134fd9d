package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import java.util.Set;
import java.util.function.Function;

/**
 * A vendor's transport, sound or broken.
 *
 * @param id of the transport, and name of the folder that uses it
 * @param make makes its adapter
 */
record TestTransport(String id, Function<BrokenOptions, Adapter> make) implements AdapterProvider {
    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public AdapterDescription describe() {
        return new AdapterDescription(
                "For tests",
                BrokenOptions.class,
                Set.of(Capability.HONOURS_KEY, Capability.RECOGNISES, Capability.DOCUMENTS));
    }

    @Override
    public Adapter open(AdapterContext context) {
        return make.apply((BrokenOptions) context.options());
    }
}
