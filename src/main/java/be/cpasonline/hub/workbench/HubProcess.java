package be.cpasonline.hub.workbench;

import be.cpasonline.hub.HubApplication;
import be.cpasonline.hub.workbench.process.ParentWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.util.ClassUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The hub as a child of the workbench: what production runs, and the transports that only the workbench has. */
@Command(name = "hub-process", hidden = true, description = "The hub as the demo and tests start it.")
final class HubProcess implements Runnable {
    private static final List<String> TRANSPORTS = List.of("be.cpasonline.hub.workbench.demo.DemoProvider");

    /** Spring properties, each as {@code --name=value}. */
    @Unmatched
    private final List<String> properties = new ArrayList<>();

    @Override
    public void run() {
        ParentWatch.begin();
        ClassLoader loader = getClass().getClassLoader();
        Class<?>[] sources = Stream.concat(
                        Stream.of(HubApplication.class, WorkbenchAdditions.class),
                        TRANSPORTS.stream()
                                .filter(name -> ClassUtils.isPresent(name, loader))
                                .map(name -> ClassUtils.resolveClassName(name, loader)))
                .toArray(Class<?>[]::new);
        new SpringApplication(sources).run(properties.toArray(String[]::new));
    }
}
