package be.cpasonline.hub.adapter.code;

import be.cpasonline.hub.spi.AdapterProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A vendor's jar, compiled and packed when a test needs it. */
public final class Jar {
    private Jar() {}

    /**
     * Packs one class that is a transport.
     *
     * @param folder to work in
     * @param className without a package
     */
    public static byte[] of(Path folder, String className, String source) {
        try {
            Path file = Files.writeString(Files.createDirectories(folder).resolve(className + ".java"), source);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            int code = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-d",
                            classes.toString(),
                            file.toString());
            if (code != 0) {
                throw new IllegalArgumentException(className + " does not compile");
            }
            return packed(classes, className);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, as the compiler of a Java that is not there yet would make it. */
    static byte[] ofLaterJava(Path folder, String className, String source) {
        of(folder, className, source);
        try {
            Path classes = folder.resolve("classes");
            Path file = classes.resolve(className + ".class");
            byte[] bytes = Files.readAllBytes(file);
            // bytes 6 and 7 are the version
            bytes[6] = 1;
            Files.write(file, bytes);
            return packed(classes, className);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(Path classes, String className) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + AdapterProvider.class.getName()));
            jar.write(className.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
            for (Path file : files(classes)) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
