package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import java.util.Set;

/** {@code rest}: HTTP calls, at once or in steps, as somebody whom the package lets in. */
public final class RestProvider implements AdapterProvider {

    @Override
    public String id() {
        return "rest";
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public AdapterDescription describe() {
        return new AdapterDescription(
                "REST: JSON or XML with documents, over HTTPS",
                RestOptions.class,
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
        if (context.options() instanceof RestOptions options) {
            return new RestAdapter(context, options);
        }
        throw new IllegalArgumentException("rest is opened with its own options only");
    }
}
