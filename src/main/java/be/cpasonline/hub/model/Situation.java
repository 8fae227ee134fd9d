package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.Iban;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is happening in the person's life.
 *
 * @param story in the person's own words
 * @param urgencies what cannot wait
 * @param incomes what money comes in
 * @param costs what has to be paid
 * @param knownToCentre the centre that already knows the person, in words
 * @param iban the account on which help can be paid
 * @param accountHolder whose account it is, if not the applicant's
 * @param interpreter language for which an interpreter is needed, in words
 * @param accessibility what makes it possible for the person to come or to talk, in words
 */
public record Situation(
        @Size(max = 2000) @Nullable String story,
        @Size(max = 10) List<@NotNull Urgency> urgencies,
        @Size(max = 20) List<@NotNull @Valid Income> incomes,
        @Size(max = 20) List<@NotNull @Valid Cost> costs,
        @Size(max = 200) @Nullable String knownToCentre,
        @Iban @Nullable String iban,
        @Size(max = 120) @Nullable String accountHolder,
        @Size(max = 60) @Nullable String interpreter,
        @Size(max = 500) @Nullable String accessibility) {

    public Situation {
        urgencies = Absent.asEmpty(urgencies);
        incomes = Absent.asEmpty(incomes);
        costs = Absent.asEmpty(costs);
    }
}
