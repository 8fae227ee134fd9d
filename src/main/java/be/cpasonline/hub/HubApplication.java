package be.cpasonline.hub;

import be.cpasonline.hub.console.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Starts the hub: everything but the workbench. */
@SpringBootApplication
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "be\\.cpasonline\\.hub\\.workbench\\..*")
        })
@ConfigurationPropertiesScan
public class HubApplication {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    static {
        // Before Netty loads: without it the embedded broker does not start on an existing journal on JDK 25.
        if (System.getProperty("io.netty.noUnsafe") == null) {
            System.setProperty("io.netty.noUnsafe", "false");
        }
        // Before the first virtual thread: one that waits while a class loads keeps its carrier, and as many of them as
        // there are carriers (one a core unless said) stop all for ever where the class loads on a virtual thread too.
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, "128");
        }
    }

    public static void main(String[] args) {
        if (Commands.named(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(HubApplication.class, args);
    }
}
