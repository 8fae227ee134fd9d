package be.cpasonline.hub.console.command;

import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** What {@code ./hub try} works with: what is in force, the mappings and the transports, and the trials. */
@OnDatabase
@ImportAutoConfiguration({ValidationAutoConfiguration.class, JacksonAutoConfiguration.class})
@ComponentScan(
        basePackages = {
            "be.cpasonline.hub.adapter",
            "be.cpasonline.hub.pull.adapter",
            "be.cpasonline.hub.canonical",
            "be.cpasonline.hub.centre",
            "be.cpasonline.hub.mapping",
            "be.cpasonline.hub.platform.settings",
            "be.cpasonline.hub.trial",
            "be.cpasonline.hub.version"
        },
        // what puts versions in force
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(LiveInForce|Saved|Watching|VersionHealth)"))
@Import({TryCommand.class, DemoTransport.class})
class TryContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
