package be.cpasonline.hub.console.command;

import be.cpasonline.hub.version.WithoutDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * What commands work with that look at files: neither database nor broker nor network. It is lazy, so that of what is
 * found here only that begins which a command asks for.
 */
@ComponentScan({
    "be.cpasonline.hub.canonical",
    "be.cpasonline.hub.adapter",
    "be.cpasonline.hub.pull.adapter",
    "be.cpasonline.hub.mapping",
    "be.cpasonline.hub.centre",
    "be.cpasonline.hub.routing",
    "be.cpasonline.hub.platform.settings",
    "be.cpasonline.hub.platform.journey",
    "be.cpasonline.hub.console.check"
})
@ComponentScan(
        basePackages = "be.cpasonline.hub",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "be\\.cpasonline\\.hub\\.("
                                        + "identity\\.SystemsOnDisk|intake\\.form\\.start\\.SourcesOnDisk|intake\\.questions\\.FormFiles|intake\\.ApplicationCheck|intake\\.ApplicationPreview)"))
@EnableConfigurationProperties
@Import({LocalValidatorFactoryBean.class, WithoutDatabase.class, DemoTransport.class})
class OfflineContext {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
