package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.machine.Machine;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * All that a drill found out; this is what {@code --json} writes.
 *
 * @param plan what was to be done
 * @param machine where
 * @param verdict what became of the applications
 * @param resent how many applications were sent more than once until their receipt came
 * @param receiptSeconds how long senders waited for receipts, with all that they sent again
 * @param refused applications without a receipt, and why
 * @param recoveries how long the kills were felt, for each kind of part
 * @param faults parts that ended though nobody killed them, or did not come back
 * @param troubles how many hand-overs packages were told to spoil, by kind, and how often one was down
 * @param troubleSeconds from the first application to the last receipt and the last restart
 * @param settleSeconds from then until nothing was left to be done
 */
record DrillResult(
        DrillPlan plan,
        Machine machine,
        Verdict verdict,
        int resent,
        Spread receiptSeconds,
        List<String> refused,
        List<Recovery> recoveries,
        List<String> faults,
        Map<String, Integer> troubles,
        double troubleSeconds,
        double settleSeconds) {

    DrillResult {
        refused = List.copyOf(refused);
        recoveries = List.copyOf(recoveries);
        faults = List.copyOf(faults);
        troubles = Map.copyOf(troubles);
    }

    /** Whether every application was accepted, none was lost, stuck or doubled, and every part came back. */
    @JsonProperty
    boolean good() {
        return verdict.good() && refused.isEmpty() && faults.isEmpty() && verdict.accepted() == plan.applications();
    }
}
