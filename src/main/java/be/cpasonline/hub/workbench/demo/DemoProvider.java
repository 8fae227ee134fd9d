package be.cpasonline.hub.workbench.demo;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import java.util.Set;

/** {@code demo}: a package within the hub's own process. It remembers keys as long as the process lives. */
public final class DemoProvider implements AdapterProvider {
    private final DemoMemory memory = new DemoMemory();

    @Override
    public String id() {
        return "demo";
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public AdapterDescription describe() {
        return new AdapterDescription(
                "Demo: nothing leaves the hub",
                DemoOptions.class,
                Set.of(Capability.HONOURS_KEY, Capability.DOCUMENTS, Capability.TEST_MODE));
    }

    @Override
    public Adapter open(AdapterContext context) {
        if (context.options() instanceof DemoOptions options) {
            return new DemoAdapter(options, memory);
        }
        throw new IllegalArgumentException("demo is opened with its own options only");
    }
}
