package be.cpasonline.hub.adapter.code;

import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The jars of one version of a package, loaded. They are given up when nobody uses them any more: whoever uses the code
 * keeps this object.
 */
final class LoadedCode implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    private final UnpackedJars jars;
    private final CodeSettings settings;
    private final Cleaner.Cleanable givenUp;
    private final Map<String, Transport> transports = new TreeMap<>();

    private LoadedCode(UnpackedJars jars, CodeSettings settings) {
        this.jars = jars;
        this.settings = settings;
        this.givenUp = CLEANER.register(this, jars);
    }

    /**
     * Loads jars, and asks their transports what they are.
     *
     * @param name for messages and stack traces
     * @param jars by their names
     * @param settings how long it may take
     * @throws CodeUnusable where they hold no transport that can be used
     */
    static LoadedCode load(String name, Map<String, byte[]> jars, CodeSettings settings) {
        var code = new LoadedCode(UnpackedJars.unpack(name, jars), settings);
        try {
            code.take(code.found(name));
            return code;
        } catch (CodeUnusable e) {
            code.close();
            throw e;
        }
    }

    /** Whatever somebody else's code does while it is loaded, it is that code which cannot be used. */
    private List<Transport> found(String name) {
        var guard = new Guard(name, this);
        try {
            List<Transport> found = guard.run(settings.openWithin(), this::find);
            refuseThreads(guard.left());
            return found;
        } catch (TimeoutException e) {
            throw CodeUnusable.thisTime("it cannot be loaded: " + e.getMessage());
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new CodeUnusable("it cannot be loaded: " + told(cause)
                    + Optional.ofNullable(cause.getCause())
                            .map(inner -> ", by " + told(inner))
                            .orElse(""));
        } finally {
            guard.left();
        }
    }

    /** With the message: it has seen nobody's data yet. */
    private static String told(Throwable thrown) {
        return thrown.getClass().getName() + ": " + thrown.getMessage();
    }

    private static void refuseThreads(List<String> left) {
        if (!left.isEmpty()) {
            throw new CodeUnusable("loading it leaves " + left.size() + " threads behind (" + String.join(", ", left)
                    + "); they belong into open() and must end with close()");
        }
    }

    private List<Transport> find() {
        List<Transport> found = new ArrayList<>();
        ServiceLoader.load(AdapterProvider.class, loader()).stream()
                .filter(each -> loader().equals(each.type().getClassLoader()))
                .map(each -> Transport.of(each.get()))
                .forEach(found::add);
        return found;
    }

    private void take(List<Transport> found) {
        if (found.isEmpty()) {
            throw new CodeUnusable("no jar names a transport in META-INF/services/" + AdapterProvider.class.getName());
        }
        for (Transport each : found) {
            if (transports.put(each.id(), each) != null) {
                throw new CodeUnusable("two transports have the id '" + each.id() + "'");
            }
        }
    }

    /** The transport with an id. */
    Optional<Transport> transport(String id) {
        return Optional.ofNullable(transports.get(id));
    }

    /** The ids of its transports, sorted. */
    List<String> ids() {
        return List.copyOf(transports.keySet());
    }

    CodeSettings settings() {
        return settings;
    }

    ClassLoader loader() {
        return jars.loader();
    }

    @Override
    public void close() {
        givenUp.clean();
    }

    /** A transport, and what it said of itself when it was loaded. */
    record Transport(String id, int spiVersion, AdapterDescription description, AdapterProvider provider) {
        static Transport of(AdapterProvider provider) {
            return new Transport(
                    Objects.requireNonNull(provider.id(), "its id() gives nothing"),
                    provider.spiVersion(),
                    Objects.requireNonNull(provider.describe(), "its describe() gives nothing"),
                    provider);
        }
    }
}
