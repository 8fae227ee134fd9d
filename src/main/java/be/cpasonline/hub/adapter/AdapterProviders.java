package be.cpasonline.hub.adapter;

import be.cpasonline.hub.adapter.code.PackageCode;
import be.cpasonline.hub.spi.AdapterProvider;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The transports there are: found by the service loader, and those that the application context has. */
@Component
public class AdapterProviders {
    private final Map<String, AdapterProvider> byId = new TreeMap<>();
    private final PackageCode code;

    @Autowired
    AdapterProviders(ObjectProvider<AdapterProvider> beans, PackageCode code) {
        this(
                Stream.concat(
                        ServiceLoader.load(AdapterProvider.class).stream().map(ServiceLoader.Provider::get),
                        beans.stream()),
                code);
    }

    AdapterProviders(Stream<AdapterProvider> providers, PackageCode code) {
        this.code = code;
        providers.forEach(this::add);
    }

    /** The ids of those that every package may use, sorted. */
    public Set<String> ids() {
        return byId.keySet();
    }

    /** The ids of those that a package may use: its own code's among them. */
    Set<String> ids(CasePackage casePackage) {
        var ids = new TreeSet<>(byId.keySet());
        if (PackageCode.in(casePackage.content())) {
            ids.addAll(code.ids(casePackage.name(), casePackage.content()));
        }
        return ids;
    }

    /**
     * The transport that a package names: its own code's, or else one that every package may use.
     *
     * @throws be.cpasonline.hub.adapter.code.CodeUnusable where the package's own code cannot be loaded
     */
    public Optional<AdapterProvider> of(CasePackage casePackage) {
        String transport = casePackage.transport();
        Optional<AdapterProvider> own = PackageCode.in(casePackage.content())
                ? code.transport(casePackage.name(), casePackage.content(), transport)
                : Optional.empty();
        return own.or(() -> Optional.ofNullable(byId.get(transport)));
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
