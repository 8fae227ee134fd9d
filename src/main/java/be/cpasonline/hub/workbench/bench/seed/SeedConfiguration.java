package be.cpasonline.hub.workbench.bench.seed;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.intake.Intake;
import be.cpasonline.hub.register.Register;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the endpoint that makes backlogs into a hub that is told where the bench's package is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("workbench.bench.package")
public class SeedConfiguration {
    @Bean
    SeedEndpoint seedEndpoint(Centres centres, Intake intake, ApplicationJson json, Register register) {
        return new SeedEndpoint(new Seed(centres, intake, json, register));
    }
}
