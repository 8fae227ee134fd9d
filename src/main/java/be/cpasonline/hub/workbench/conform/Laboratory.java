package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.mapping.Mapping;
import be.cpasonline.hub.version.WithoutDatabase;
import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** The parts of the hub that know packages, wired as in production, with one folder in it. */
final class Laboratory implements AutoCloseable {
    private final Path copy;
    private final String name;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /**
     * Opens it on a copy of a folder, so that nothing changes while scenarios are played.
     *
     * @throws DemoProblem where the folder does not pass its check
     */
    Laboratory(Path folder) {
        name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try {
            copy = Files.createTempDirectory("hub-conform-");
            FileSystemUtils.copyRecursively(folder, copy.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("laboratory", Map.of("hub.adapters.folder", copy.toString())));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(LocalValidatorFactoryBean.class);
        context.register(WithoutDatabase.class);
        context.scan(
                "be.cpasonline.hub.canonical",
                "be.cpasonline.hub.adapter",
                "be.cpasonline.hub.pull.adapter",
                "be.cpasonline.hub.mapping",
                "be.cpasonline.hub.platform.settings");
        context.refresh();
    }

    CasePackage casePackage() {
        return packages()
                .find(name)
                .orElseThrow(() -> new DemoProblem("the folder does not pass ./hub check: "
                        + packages().problem(name).orElse("it is no package folder") + "."));
    }

    CasePackages packages() {
        return context.getBean(CasePackages.class);
    }

    Mapping mapping() {
        return context.getBean(Mapping.class);
    }

    ApplicationJson json() {
        return context.getBean(ApplicationJson.class);
    }

    @Override
    public void close() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
