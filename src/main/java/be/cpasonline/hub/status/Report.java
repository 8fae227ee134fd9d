package be.cpasonline.hub.status;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a package says: about the delivery that it was given, or about the case that it made of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "about")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Report.AboutDelivery.class, name = "delivery"),
    @JsonSubTypes.Type(value = Report.AboutCase.class, name = "case")
})
public sealed interface Report {

    /** The delivery, where the package says it; else it is found by the package's own reference. */
    @Nullable UUID deliveryId();

    /** The package's own reference. */
    @Nullable String reference();

    /** When it happened there. */
    OffsetDateTime at();

    /** The package's own word. */
    String word();

    /** Where to mend what breaks a rule at a pointer: what names neither id nor reference lacks the id. */
    static String place(String pointer) {
        return switch (pointer) {
            case "/deliveryIdOrReference" -> "/deliveryId";
            case "/untilOfOurTime" -> "/until";
            default -> pointer;
        };
    }

    /**
     * About the delivery.
     *
     * @param answer whether it took it after all, or could not
     * @param code why it could not, in a code of the package
     */
    record AboutDelivery(
            @NotNull UUID deliveryId,

            @Size(min = 1, max = 100) @Pattern(regexp = NO_CONTROLS) @Nullable String reference,

            @NotNull OffsetDateTime at,
            @NotNull Answer answer,
            @Pattern(regexp = "[\\w.:-]{1,40}") @Nullable String code)
            implements Report {
        @Override
        public String word() {
            return answer.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * About the case.
     *
     * @param status the package's own word for it
     * @param until by when something is asked, or the day of an appointment
     * @param text for the person to read
     * @param transferredTo NIS code of the municipality whose centre it was sent to
     */
    record AboutCase(
            @Nullable UUID deliveryId,

            @Size(min = 1, max = 100) @Pattern(regexp = NO_CONTROLS) @Nullable String reference,

            @NotNull OffsetDateTime at,

            @NotBlank @Size(max = 80) @Pattern(regexp = NO_CONTROLS) String status,

            @Nullable LocalDate until,
            @Size(max = 1000) @Nullable String text,
            @Pattern(regexp = "\\d{5}") @Nullable String transferredTo)
            implements Report {
        @Override
        public String word() {
            return status;
        }

        /** One of the two says what it is about. */
        @AssertTrue public boolean isDeliveryIdOrReference() {
            return deliveryId != null || reference != null;
        }

        /** Years beyond are a slip, and some of them are more than a database keeps. */
        @AssertTrue public boolean isUntilOfOurTime() {
            return until == null || (until.getYear() >= EARLIEST_YEAR && until.getYear() <= LATEST_YEAR);
        }

        @Override
        public String toString() {
            return "AboutCase[deliveryId=" + deliveryId + ", status=" + status + "]";
        }
    }

    /** What becomes of a delivery at the package. */
    enum Answer {
        @com.fasterxml.jackson.annotation.JsonProperty("acknowledged")
        ACKNOWLEDGED,
        @com.fasterxml.jackson.annotation.JsonProperty("bounced")
        BOUNCED
    }

    /** Of the days that a report may name. */
    int EARLIEST_YEAR = 2000;

    /** Of the days that a report may name. */
    int LATEST_YEAR = 2199;

    /** Any text on one line. */
    String NO_CONTROLS = "[^\\p{Cntrl}]*";
}
