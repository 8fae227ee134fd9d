package be.cpasonline.hub.adapter.code;

import be.cpasonline.hub.spi.AdapterProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/** The jars of one version of a package, loaded; they lie in a folder of their own while they are in use. */
final class LoadedCode implements AutoCloseable {
    private final Path folder;
    private final URLClassLoader loader;
    private final Map<String, AdapterProvider> providers = new TreeMap<>();

    private LoadedCode(Path folder, URLClassLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    /**
     * Loads jars.
     *
     * @param name for messages and stack traces
     * @param jars by their names
     * @throws CodeUnusable where they hold no transport that can be used
     */
    static LoadedCode load(String name, Map<String, byte[]> jars) {
        LoadedCode code = open(name, jars);
        try {
            code.find();
            return code;
        } catch (CodeUnusable e) {
            code.close();
            throw e;
        } catch (Throwable e) {
            // whatever the code of somebody else throws while it is loaded, it is that code which cannot be used
            code.close();
            throw new CodeUnusable("it cannot be loaded: " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    private static LoadedCode open(String name, Map<String, byte[]> jars) {
        try {
            Path folder = Files.createTempDirectory("hub-package-");
            List<URL> urls = new ArrayList<>();
            for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
                Path file = folder.resolve(jar.getKey().replace('/', '_'));
                Files.write(file, jar.getValue());
                urls.add(url(file));
            }
            var parent = new SharedTypes(LoadedCode.class.getClassLoader());
            return new LoadedCode(folder, new URLClassLoader(name, urls.toArray(URL[]::new), parent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void find() {
        ServiceLoader.load(AdapterProvider.class, loader).stream()
                .filter(found -> loader.equals(found.type().getClassLoader()))
                .map(ServiceLoader.Provider::get)
                .forEach(this::add);
        if (providers.isEmpty()) {
            throw new CodeUnusable("no jar names a transport in META-INF/services/" + AdapterProvider.class.getName());
        }
    }

    private void add(AdapterProvider provider) {
        if (providers.put(provider.id(), provider) != null) {
            throw new CodeUnusable("two transports have the id '" + provider.id() + "'");
        }
    }

    /** The transport with an id. */
    Optional<AdapterProvider> provider(String id) {
        return Optional.ofNullable(providers.get(id));
    }

    /** The ids of its transports, sorted. */
    List<String> ids() {
        return List.copyOf(providers.keySet());
    }

    ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() {
        try {
            loader.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
