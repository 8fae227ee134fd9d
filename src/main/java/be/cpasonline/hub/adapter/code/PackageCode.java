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

/** The code of package folders, loaded once for each version that is in use. */
@Component
public class PackageCode implements DisposableBean {
    private static final String FOLDER = "lib";

    private final CodeSettings settings;
    private final Map<String, CodeInUse> byVersion = new ConcurrentHashMap<>();

    /** Loads nothing yet. */
    public PackageCode(CodeSettings settings) {
        this.settings = settings;
    }

    /** Whether a folder brings code. */
    public static boolean in(FolderContent content) {
        return content.under(FOLDER).stream().anyMatch(PackageCode::isJar);
    }

    /**
     * The transport of a folder's own code. The code stays loaded as long as the transport, or an adapter that it opened,
     * is kept; then its class loader goes.
     *
     * @param packageName for messages
     * @param transport its id
     * @throws CodeUnusable where the code cannot be loaded
     */
    public Optional<AdapterProvider> transport(String packageName, FolderContent content, String transport) {
        LoadedCode code = loaded(packageName, content);
        return code.transport(transport).map(found -> new GuardedProvider(packageName, code, found));
    }

    /** The ids of the transports that a folder's code brings. */
    public List<String> ids(String packageName, FolderContent content) {
        return loaded(packageName, content).ids();
    }

    private LoadedCode loaded(String packageName, FolderContent content) {
        byVersion.values().removeIf(CodeInUse::isOver);
        // what hangs while it is loaded holds up those who want the same version, nobody else
        return byVersion
                .computeIfAbsent(content.version(), absent -> new CodeInUse(settings))
                .loaded(packageName, jars(content));
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
        byVersion.values().forEach(CodeInUse::close);
        byVersion.clear();
    }
}
