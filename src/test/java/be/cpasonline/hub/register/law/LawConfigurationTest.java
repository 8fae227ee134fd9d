package be.cpasonline.hub.register.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class LawConfigurationTest {
    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(LawConfiguration.class, LegalCalendar.class);

    @Test
    void theDeliveredLawIsValid() {
        hub.withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.config.import=optional:file:config/law.yaml")
                .run(context -> assertThat(context.getBean(LegalCalendar.class).mentions())
                        .hasSize(3));
    }

    @Test
    void withoutALawTheHubDoesNotStart() {
        hub.run(context -> assertThat(context).hasFailed());
    }

    @Test
    void aDurationThatGoesBackIsRefused() {
        hub.withPropertyValues(
                        "hub.law.rule-version=x",
                        "hub.law.legal-holidays=NEW_YEAR",
                        "hub.law.due-dates[0].track=SOCIAL_AID",
                        "hub.law.due-dates[0].step=DECISION",
                        "hub.law.due-dates[0].within=-P1D",
                        "hub.law.due-dates[0].article=none")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .hasStackTraceContaining("must be a duration after the date of reception"));
    }
}
