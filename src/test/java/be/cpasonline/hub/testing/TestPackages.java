package be.cpasonline.hub.testing;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.adapter.MappingCheck;
import be.cpasonline.hub.mapping.Mapping;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.version.WithoutDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** The parts of the hub that know packages, wired as in production, on a folder of packages. */
public final class TestPackages implements AutoCloseable {
    /** The folders that are delivered. */
    public static final Path DELIVERED = Path.of("adapters");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Opens with settings such as {@code hub.mapping.time-limit}, and transports beside the built-in ones. */
    public TestPackages(Path folder, Map<String, Object> settings, AdapterProvider... providers) {
        this(folder, settings, true, providers);
    }

    /** The same, but a mapping comes into force without its check: for tests of what happens then. */
    public static TestPackages unchecked(Path folder, Map<String, Object> settings) {
        return new TestPackages(folder, settings, false);
    }

    private TestPackages(Path folder, Map<String, Object> settings, boolean checked, AdapterProvider... providers) {
        var properties = new HashMap<>(settings);
        properties.put("hub.adapters.folder", folder.toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.registerBean(Clock.class, Clock::systemUTC);
        for (AdapterProvider provider : providers) {
            context.registerBean(provider.id(), AdapterProvider.class, () -> provider);
        }
        context.registerBean(LocalValidatorFactoryBean.class);
        context.register(WithoutDatabase.class);
        context.scan(
                "be.cpasonline.hub.canonical",
                "be.cpasonline.hub.adapter",
                "be.cpasonline.hub.pull.adapter",
                "be.cpasonline.hub.mapping",
                "be.cpasonline.hub.platform.settings");
        if (!checked) {
            context.registerBean(
                    "unchecked",
                    MappingCheck.class,
                    () -> content -> List.of(),
                    definition -> definition.setPrimary(true));
        }
        context.refresh();
    }

    public CasePackages packages() {
        return context.getBean(CasePackages.class);
    }

    public Mapping mapping() {
        return context.getBean(Mapping.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A package that must be in force. */
    public CasePackage inForce(String name) {
        return packages()
                .find(name)
                .orElseThrow(() -> new AssertionError(packages().problem(name).orElse("there is no folder " + name)));
    }

    /** Why a package is not in force. */
    public String problem(String name) {
        return packages().problem(name).orElseThrow(() -> new AssertionError(name + " is in force"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Copies a delivered folder, to be changed by the test. */
    public static Path copy(String delivered, Path root, String name) {
        try {
            Path folder = root.resolve(name);
            FileSystemUtils.copyRecursively(DELIVERED.resolve(delivered), folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text that must be there in a file of a folder. */
    public static void edit(Path folder, String file, String what, String by) {
        String text = read(folder.resolve(file));
        if (!text.contains(what)) {
            throw new AssertionError(file + " has no " + what);
        }
        write(folder, file, text.replace(what, by));
    }

    /** Writes a file of a folder. */
    public static void write(Path folder, String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file or a folder of a folder. */
    public static void remove(Path folder, String path) {
        try (Stream<Path> files = Files.walk(folder.resolve(path))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
