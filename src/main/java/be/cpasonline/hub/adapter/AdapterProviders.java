package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.AdapterProvider;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The transports there are: found by the service loader, and those that the application context has. */
@Component
public class AdapterProviders {
    private final Map<String, AdapterProvider> byId = new TreeMap<>();

    @Autowired
    AdapterProviders(ObjectProvider<AdapterProvider> beans) {
        this(Stream.concat(
                ServiceLoader.load(AdapterProvider.class).stream().map(ServiceLoader.Provider::get), beans.stream()));
    }

    AdapterProviders(Stream<AdapterProvider> providers) {
        providers.forEach(this::add);
    }

    /** All ids, sorted. */
    public Set<String> ids() {
        return byId.keySet();
    }

    /** The provider with this id. */
    public Optional<AdapterProvider> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private void add(AdapterProvider provider) {
        AdapterProvider other = byId.put(provider.id(), provider);
        if (other != null) {
            throw new IllegalStateException("Two transports have the id '" + provider.id() + "': "
                    + other.getClass().getName() + " and " + provider.getClass().getName()
                    + "; give one of them another id.");
        }
    }
}
