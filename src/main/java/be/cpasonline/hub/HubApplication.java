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
    static {
        // Before Netty loads: without it the embedded broker does not start on an existing journal on JDK 25.
        if (System.getProperty("io.netty.noUnsafe") == null) {
            System.setProperty("io.netty.noUnsafe", "false");
        }
    }

    public static void main(String[] args) {
        if (Commands.named(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(HubApplication.class, args);
    }
}
