package be.cpasonline.hub.adapter.code;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;

/** A package's own transport, whose adapters are called through a guard. What it says of itself it was asked once. */
final class GuardedProvider implements AdapterProvider {
    private final String packageName;
    private final LoadedCode code;
    private final LoadedCode.Transport transport;

    /**
     * Makes one.
     *
     * @param code what the transport comes from; it stays loaded while the provider, or an adapter of it, is there
     */
    GuardedProvider(String packageName, LoadedCode code, LoadedCode.Transport transport) {
        this.packageName = packageName;
        this.code = code;
        this.transport = transport;
    }

    @Override
    public String id() {
        return transport.id();
    }

    @Override
    public int spiVersion() {
        return transport.spiVersion();
    }

    @Override
    public AdapterDescription describe() {
        return transport.description();
    }

    @Override
    public Adapter open(AdapterContext context) {
        var guard = new Guard(packageName, code);
        try {
            return new GuardedAdapter(guard.shortly(() -> transport.provider().open(context)), guard);
        } catch (RuntimeException e) {
            guard.left();
            throw e;
        }
    }
}
