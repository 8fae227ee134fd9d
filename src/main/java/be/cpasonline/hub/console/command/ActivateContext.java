package be.cpasonline.hub.console.command;

import be.cpasonline.hub.console.check.OptionsInspection;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** What {@code ./hub activate} works with: the versions, and all that looks at what shall come into force. */
@OnDatabase
@ImportAutoConfiguration(ValidationAutoConfiguration.class)
@ComponentScan(
        basePackages = {
            "be.cpasonline.hub.adapter",
            "be.cpasonline.hub.pull.adapter",
            "be.cpasonline.hub.canonical",
            "be.cpasonline.hub.centre",
            "be.cpasonline.hub.mapping",
            "be.cpasonline.hub.platform.settings",
            "be.cpasonline.hub.version"
        },
        // what works with versions in a running hub
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "be\\.cpasonline\\.hub\\.(adapter\\.(CasePackages|PackagesOnDisk)|centre\\.(Centres|Places|CompetenceRules|\\w*Resolver)"
                                        + "|version\\.(LiveInForce|Saved|Watching|VersionHealth))"))
@Import({ActivateCommand.class, SideBySide.class, OptionsInspection.class, DemoTransport.class})
class ActivateContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
