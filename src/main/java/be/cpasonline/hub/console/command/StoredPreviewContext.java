package be.cpasonline.hub.console.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** What {@code ./hub preview --stored} works with: the register, the mappings, and what is in force. */
@OnDatabase
@ImportAutoConfiguration({ValidationAutoConfiguration.class, JacksonAutoConfiguration.class})
@ComponentScan(
        basePackages = {
            "be.cpasonline.hub.adapter",
            "be.cpasonline.hub.pull.adapter",
            "be.cpasonline.hub.audit",
            "be.cpasonline.hub.canonical",
            "be.cpasonline.hub.centre",
            "be.cpasonline.hub.documents",
            "be.cpasonline.hub.mapping",
            "be.cpasonline.hub.platform.settings",
            "be.cpasonline.hub.register",
            "be.cpasonline.hub.vault",
            "be.cpasonline.hub.version"
        },
        // what answers requests, and what puts versions in force
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.api\\..*|.*\\.(LiveInForce|Saved|Watching|VersionHealth|VaultHealth)"))
@Import({StoredPreviewCommand.class, DemoTransport.class})
class StoredPreviewContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Nobody reads it: a command counts nothing. */
    @Bean
    MeterRegistry metrics() {
        return new SimpleMeterRegistry();
    }
}
