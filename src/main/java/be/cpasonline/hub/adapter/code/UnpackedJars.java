package be.cpasonline.hub.adapter.code;

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
import org.springframework.util.FileSystemUtils;

/** Jars in a folder of their own, and the class loader that reads them; both end when this is run. */
record UnpackedJars(Path folder, URLClassLoader loader) implements Runnable {

    /**
     * Unpacks them.
     *
     * @param name of the class loader
     */
    static UnpackedJars unpack(String name, Map<String, byte[]> jars) {
        try {
            Path folder = Files.createTempDirectory("hub-package-");
            List<URL> urls = new ArrayList<>();
            for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
                Path file = folder.resolve(jar.getKey().replace('/', '_'));
                Files.write(file, jar.getValue());
                urls.add(url(file));
            }
            var parent = new SharedTypes(UnpackedJars.class.getClassLoader());
            return new UnpackedJars(folder, new URLClassLoader(name, urls.toArray(URL[]::new), parent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void run() {
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
