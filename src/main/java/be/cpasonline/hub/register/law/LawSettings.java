package be.cpasonline.hub.register.law;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The durations of the law, each with its article, as {@code config/law.yaml} states them. There is no default: a
 * date that nobody stated must not appear on a receipt.
 *
 * @param ruleVersion names this state of the rules; kept with every date that is computed by them
 * @param legalHolidays the legal holidays, by their keys in Jollyday's calendar of Belgium
 * @param dueDates what is due, on each track
 * @param mentions codes of what a receipt must mention
 */
@Validated
@ConfigurationProperties("hub.law")
record LawSettings(
        @NotBlank String ruleVersion,
        @NotEmpty List<@NotBlank String> legalHolidays,
        @NotEmpty List<@NotNull @Valid Due> dueDates,
        @DefaultValue @NotNull List<@NotBlank String> mentions) {

    /**
     * Something that is due after the date of reception.
     *
     * @param track {@code SOCIAL_INTEGRATION} or {@code SOCIAL_AID}
     * @param step what is due
     * @param within after how many days or months at the latest; the day of reception is not counted
     * @param article where it stands
     */
    record Due(
            @NotBlank String track,
            @NotBlank String step,
            @NotNull Period within,
            @NotBlank String article) {

        /** A date in the past cannot be due; that a duration is missing is told by its own constraint. */
        @AssertTrue(message = "must be a duration after the date of reception") boolean isForward() {
            return within == null || !(within.isNegative() || within.isZero());
        }
    }
}
