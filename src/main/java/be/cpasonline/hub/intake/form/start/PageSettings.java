package be.cpasonline.hub.intake.form.start;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the pages say of themselves.
 *
 * @param contact where who runs this installation is written to about its pages; none where not told
 * @param accessibilityTestedOn when the pages were last tested for everybody's use (law of 19 July 2018)
 */
@Validated
@ConfigurationProperties("hub.pages")
record PageSettings(
        @Email @Nullable String contact, @NotNull LocalDate accessibilityTestedOn) {}
