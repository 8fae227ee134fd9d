package be.cpasonline.hub.trial;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.testing.TestInForce;
import be.cpasonline.hub.version.InForce;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class InventionsTest {
    private static final UUID ID = UUID.fromString("0199d5a0-0000-7000-8000-000000000001");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void theyAreValidAlwaysTheSameAndNobodys() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, () -> CLOCK);
            context.registerBean(LocalValidatorFactoryBean.class);
            context.registerBean(InForce.class, TestInForce::new);
            context.register(Inventions.class);
            context.scan(
                    "be.cpasonline.hub.canonical", "be.cpasonline.hub.centre", "be.cpasonline.hub.platform.settings");
            context.refresh();
            Inventions inventions = context.getBean(Inventions.class);
            Validator validator = context.getBean(Validator.class);
            Centre ghent = context.getBean(Centres.class).find("44021").orElseThrow();

            for (int number = 1; number <= 200; number++) {
                Invention invention = inventions.invent(ghent, 7, number, ID, true);
                Application application = invention.application().application();

                assertThat(validator.validate(invention.application())).isEmpty();
                assertThat(application.applicant().niss()).containsPattern("^\\d{6}99[78]\\d\\d$");
                assertThat(invention.application().registration().hubNumber()).isEqualTo("2026/000000");
                assertThat(inventions.invent(ghent, 7, number, ID, true)).isEqualTo(invention);
            }
            assertThat(inventions.invent(ghent, 8, 1, ID, true)).isNotEqualTo(inventions.invent(ghent, 7, 1, ID, true));
        }
    }
}
