package be.cpasonline.hub.adapter.code;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import java.time.Duration;

/** A package's own transport, whose adapters are called through a guard. */
final class GuardedProvider implements AdapterProvider {
    /** Beyond any limit that a transport would set itself. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(30);

    private final String packageName;
    private final AdapterProvider provider;
    private final ClassLoader loader;

    GuardedProvider(String packageName, AdapterProvider provider, ClassLoader loader) {
        this.packageName = packageName;
        this.provider = provider;
        this.loader = loader;
    }

    @Override
    public String id() {
        return provider.id();
    }

    @Override
    public int spiVersion() {
        return provider.spiVersion();
    }

    @Override
    public AdapterDescription describe() {
        return provider.describe();
    }

    @Override
    public Adapter open(AdapterContext context) {
        var guard = new Guard(packageName, loader, LONGEST_CALL);
        try {
            Adapter adapter = guard.call(() -> provider.open(context));
            return new GuardedAdapter(adapter, guard);
        } catch (RuntimeException e) {
            guard.close();
            throw e;
        }
    }
}
