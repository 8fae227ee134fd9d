package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.drill.PackageLook.Found;
import be.cpasonline.hub.workbench.drill.RegisterLook.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One application, judged.
 *
 * @param receipt what its sender has
 * @param fate what became of it
 * @param current what the register says of it now
 * @param dossiers how many its package made of it, and any other package
 */
record Judgement(Receipt receipt, Fate fate, Optional<Entry> current, int dossiers) {
    private static final Set<String> THERE = Set.of("delivered", "acknowledged");
    private static final String HELD = "held";

    /**
     * Judges it.
     *
     * @param entries all that the register has under the receipt's reference
     * @param byDelivery every dossier of every package
     */
    static Judgement of(Receipt receipt, List<Entry> entries, Map<String, List<Found>> byDelivery) {
        List<Found> made = entries.stream()
                .map(Entry::delivery)
                .distinct()
                .flatMap(delivery -> byDelivery.getOrDefault(delivery, List.of()).stream())
                .toList();
        Optional<Entry> current = alone(receipt, entries)
                ? entries.stream().filter(entry -> !entry.replaced()).findFirst()
                : Optional.empty();
        return new Judgement(receipt, fate(receipt, current, made), current, made.size());
    }

    /** One registration that two senders have receipts of is one application too few. */
    private static boolean alone(Receipt receipt, List<Entry> entries) {
        return entries.stream().allMatch(entry -> entry.key().equals(receipt.key()));
    }

    private static Fate fate(Receipt receipt, Optional<Entry> current, List<Found> made) {
        if (made.size() > 1) {
            return Fate.DOUBLED;
        }
        if (current.isEmpty()) {
            return Fate.LOST;
        }
        Entry entry = current.orElseThrow();
        if (THERE.contains(entry.state())) {
            return made.stream().anyMatch(found -> found.casePackage() == receipt.casePackage())
                    ? Fate.DELIVERED_ONCE
                    : Fate.LOST;
        }
        return entry.state().equals(HELD) && !entry.reason().isEmpty() ? Fate.HELD : Fate.STUCK;
    }

    /** For the table of what is held: the reason, the package, and whether it has a dossier all the same. */
    String whyHeld() {
        return current.map(Entry::reason).orElse("") + ", "
                + receipt.casePackage().title() + (dossiers == 0 ? ", has no dossier" : ", has a dossier");
    }

    /** A sentence, where something is wrong. */
    Optional<String> finding() {
        if (fate == Fate.DELIVERED_ONCE || fate == Fate.HELD) {
            return Optional.empty();
        }
        return Optional.of(receipt.key() + ", " + receipt.reference() + ": " + fate.word() + "; "
                + current.map(entry -> "the hub says " + entry.state() + " " + entry.reason() + " of delivery "
                                + entry.delivery())
                        .orElse("the register does not have it under this key alone")
                + "; dossiers: " + dossiers);
    }
}
