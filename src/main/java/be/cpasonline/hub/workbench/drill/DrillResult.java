package be.cpasonline.hub.workbench.drill;

import java.util.List;
import java.util.Map;

/**
 * All that a drill found out; this is what {@code --json} writes.
 *
 * @param plan what was to be done
 * @param machine where
 * @param verdict what became of the applications
 * @param resent how many applications were sent more than once until their receipt came
 * @param refused applications without a receipt, and why
 * @param kills what was killed, in this order
 * @param died parts that ended though nobody killed them
 * @param troubles how many hand-overs packages were told to spoil, by kind, and how often one was down
 * @param feedSeconds from the first application to the last receipt
 * @param settleSeconds from the end of all trouble until nothing was left to be done
 */
record DrillResult(
        DrillPlan plan,
        Machine machine,
        Verdict verdict,
        int resent,
        List<String> refused,
        List<Kill> kills,
        List<String> died,
        Map<String, Integer> troubles,
        double feedSeconds,
        double settleSeconds) {

    DrillResult {
        refused = List.copyOf(refused);
        kills = List.copyOf(kills);
        died = List.copyOf(died);
        troubles = Map.copyOf(troubles);
    }

    boolean good() {
        return verdict.good() && refused.isEmpty() && died.isEmpty();
    }
}
