package be.cpasonline.hub.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that help is asked for, by kind. All details are optional: naming the kind is enough.
 *
 * <p>Amounts are in euro cents.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Need.IncomeSupport.class, name = "INCOME_SUPPORT"),
    @JsonSubTypes.Type(value = Need.Energy.class, name = "ENERGY"),
    @JsonSubTypes.Type(value = Need.Housing.class, name = "HOUSING"),
    @JsonSubTypes.Type(value = Need.Debt.class, name = "DEBT"),
    @JsonSubTypes.Type(value = Need.Medical.class, name = "MEDICAL"),
    @JsonSubTypes.Type(value = Need.Food.class, name = "FOOD"),
    @JsonSubTypes.Type(value = Need.Psychosocial.class, name = "PSYCHOSOCIAL"),
    @JsonSubTypes.Type(value = Need.Other.class, name = "OTHER")
})
public sealed interface Need {

    /** What the person wrote about it. */
    @Nullable String description();

    /** Whether the person says that it cannot wait; none when not told. */
    @Nullable Boolean urgent();

    /** Whether the person says that it cannot wait. */
    @JsonIgnore
    default boolean cannotWait() {
        return Boolean.TRUE.equals(urgent());
    }

    /**
     * An income to live on.
     *
     * @param lastIncomeEndedOn since when there is no income, or less
     * @param pendingClaim another benefit that was asked for and not yet decided
     */
    record IncomeSupport(
            @Size(max = 2000) @Nullable String description,
            @Nullable Boolean urgent,
            @Nullable LocalDate lastIncomeEndedOn,
            @Size(max = 500) @Nullable String pendingClaim)
            implements Need {}

    /**
     * Gas, electricity, water or heating.
     *
     * @param energy which one
     * @param supplier name of the supplier
     * @param ean number of the connection, 18 digits
     * @param arrearsCents what is still to be paid
     * @param cutOffOn when it is or was cut off
     * @param deliveredOn when heating fuel was delivered (the heating allowance is asked for within 60 days)
     */
    record Energy(
            @Size(max = 2000) @Nullable String description,
            @Nullable Boolean urgent,
            @Nullable EnergyKind energy,
            @Size(max = 120) @Nullable String supplier,

            @Pattern(regexp = "54\\d{16}", message = "{hub.constraint.ean}") @Nullable String ean,

            @PositiveOrZero @Nullable Long arrearsCents,
            @Nullable LocalDate cutOffOn,
            @Nullable LocalDate deliveredOn)
            implements Need {}

    /**
     * A home: guarantee, first rent, eviction, no home.
     *
     * @param rentCents rent a month
     * @param guaranteeCents rental guarantee asked by the landlord; 0 where help with one is asked for and the amount is
     *     not known yet
     * @param moveOn when the person moves in
     * @param evictionOn when the person must leave
     */
    record Housing(
            @Size(max = 2000) @Nullable String description,
            @Nullable Boolean urgent,
            @PositiveOrZero @Nullable Long rentCents,
            @PositiveOrZero @Nullable Long guaranteeCents,
            @Nullable LocalDate moveOn,
            @Nullable LocalDate evictionOn)
            implements Need {}

    /**
     * Debts.
     *
     * @param creditors how many creditors there are
     * @param totalCents all debts together, as far as known
     * @param bailiff whether a bailiff or a seizure is involved
     */
    record Debt(
            @Size(max = 2000) @Nullable String description,
            @Nullable Boolean urgent,
            @PositiveOrZero @Nullable Integer creditors,
            @PositiveOrZero @Nullable Long totalCents,
            @Nullable Boolean bailiff)
            implements Need {}

    /**
     * Care and medicine; no diagnosis is asked.
     *
     * @param insured whether the person is in order with a health insurance fund
     * @param costCents what it costs
     */
    record Medical(
            @Size(max = 2000) @Nullable String description,
            @Nullable Boolean urgent,
            @Nullable Boolean insured,
            @PositiveOrZero @Nullable Long costCents)
            implements Need {}

    /**
     * Food.
     *
     * @param adults how many adults need it
     * @param children how many children need it
     */
    record Food(
            @Size(max = 2000) @Nullable String description,
            @Nullable Boolean urgent,
            @PositiveOrZero @Nullable Integer adults,
            @PositiveOrZero @Nullable Integer children)
            implements Need {}

    /** Somebody to talk to; details are never forced. */
    record Psychosocial(
            @Size(max = 2000) @Nullable String description,
            @Nullable Boolean urgent) implements Need {}

    /** Anything else, or "I do not know". */
    record Other(
            @Size(max = 2000) @Nullable String description,
            @Nullable Boolean urgent) implements Need {}
}
