package be.cpasonline.hub.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Periods are read as ISO periods, and those that would forget what is needed are refused. */
class RetentionSettingsTest {
    @Test
    void aPeriodIsCountedInTheCalendar() {
        var clock = Clock.fixed(Instant.parse("2028-02-29T12:00:00Z"), ZoneOffset.UTC);
        var settings = bound(Map.of("hub.retention.mails", "P1M"));

        assertThat(settings.before(Forgotten.MAILS, clock)).isEqualTo("2028-01-29T12:00:00Z");
        assertThat(settings.before(Forgotten.ALARMS, clock)).isEqualTo("2027-02-28T12:00:00Z");
        assertThat(settings.before(Forgotten.CONTENT, clock)).isEqualTo("2027-02-28T12:00:00Z");
        assertThat(settings.before(Forgotten.APPLICATIONS, clock)).isEqualTo("2018-02-28T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "mails,P0D,for a day at least",
        "content,-P1Y,for a day at least",
        "applications,P11M,must not be kept shorter than content",
        "batch,0,greater than or equal to 1"
    })
    void whatMakesNoSenseIsRefusedInWords(String name, String value, String words) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(bound(Map.of("hub.retention." + name, value))))
                    .extracting(ConstraintViolation::getMessage)
                    .anySatisfy(message -> assertThat(message).contains(words));
        }
    }

    private static RetentionSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("hub.retention", RetentionSettings.class);
    }
}
