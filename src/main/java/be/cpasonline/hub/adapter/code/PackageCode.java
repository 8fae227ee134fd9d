package be.cpasonline.hub.adapter.code;

import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.version.FolderContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The code of package folders, loaded once for each version. */
@Component
public class PackageCode implements DisposableBean {
    private static final String FOLDER = "lib";

    private final Map<String, LoadedCode> byVersion = new ConcurrentHashMap<>();

    /** Whether a folder brings code. */
    public static boolean in(FolderContent content) {
        return content.under(FOLDER).stream().anyMatch(PackageCode::isJar);
    }

    /**
     * The transport of a folder's own code.
     *
     * @param packageName for messages
     * @param transport its id
     * @throws CodeUnusable where the code cannot be loaded
     */
    public Optional<AdapterProvider> transport(String packageName, FolderContent content, String transport) {
        return loaded(packageName, content)
                .provider(transport)
                .map(provider -> new GuardedProvider(
                        packageName, provider, loaded(packageName, content).loader()));
    }

    /** The ids of the transports that a folder's code brings. */
    public List<String> ids(String packageName, FolderContent content) {
        return loaded(packageName, content).ids();
    }

    private LoadedCode loaded(String packageName, FolderContent content) {
        return byVersion.computeIfAbsent(content.version(), absent -> LoadedCode.load(packageName, jars(content)));
    }

    private static Map<String, byte[]> jars(FolderContent content) {
        Map<String, byte[]> jars = new TreeMap<>();
        content.under(FOLDER).stream()
                .filter(PackageCode::isJar)
                .forEach(path -> jars.put(path, content.files().get(path)));
        return jars;
    }

    private static boolean isJar(String path) {
        return path.endsWith(".jar");
    }

    @Override
    public void destroy() {
        byVersion.values().forEach(LoadedCode::close);
        byVersion.clear();
    }
}
