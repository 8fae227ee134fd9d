package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.drill.RegisterLook.Entry;
import be.cpasonline.hub.workbench.packages.Dossier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of every application, when sender, register and packages are compared. Each accepted one is counted in
 * exactly one of {@code deliveredOnce}, {@code held}, {@code lost}, {@code stuck} and {@code doubled}.
 *
 * @param accepted have a receipt
 * @param deliveredOnce the hub says that the package has it, and the package has one dossier of it
 * @param replayed of all: those whose key came to the package more than once, which knew it and made nothing of it
 * @param held need a person, by reason and package
 * @param lost are not in the register, or not where the register says that they are
 * @param stuck are neither settled nor explained
 * @param doubled made more than one dossier
 * @param strays dossiers that no delivery made, and applications without a receipt: somebody was registered twice
 * @param findings the references of what is wrong, with what
 */
record Verdict(
        int accepted,
        int deliveredOnce,
        int replayed,
        Map<String, Integer> held,
        int lost,
        int stuck,
        int doubled,
        int strays,
        List<String> findings) {

    private static final Set<String> THERE = Set.of("delivered", "acknowledged");
    private static final String HELD = "held";
    /** A package that honours no key opens another dossier for the same key, under the key with a number behind this. */
    private static final String AGAIN = "#";

    Verdict {
        held = Map.copyOf(held);
        findings = List.copyOf(findings);
    }

    private enum Fate {
        DELIVERED_ONCE,
        HELD,
        LOST,
        STUCK,
        DOUBLED
    }

    private record Judged(Receipt receipt, Entry entry, Fate fate) {
        String reason() {
            return entry.reason() + ", " + receipt.casePackage().title();
        }

        String finding() {
            return entry.reference() + ": " + fate.name().toLowerCase(java.util.Locale.ROOT) + ", the hub says "
                    + entry.state() + " " + entry.reason() + " of delivery " + entry.delivery();
        }
    }

    boolean good() {
        return lost == 0 && stuck == 0 && doubled == 0 && strays == 0;
    }

    static Verdict of(List<Receipt> receipts, List<Entry> register, List<Dossier> dossiers) {
        Map<String, Entry> byReference =
                register.stream().collect(Collectors.toMap(Entry::reference, Function.identity()));
        Map<String, List<Dossier>> byDelivery = dossiers.stream().collect(Collectors.groupingBy(Verdict::delivery));
        List<Judged> judged = receipts.stream()
                .map(receipt -> judged(receipt, byReference, byDelivery))
                .toList();
        List<String> strays = strays(receipts, register, dossiers);
        return new Verdict(
                receipts.size(),
                count(judged, Fate.DELIVERED_ONCE),
                (int) dossiers.stream()
                        .filter(dossier -> dossier.timesReceived() > 1)
                        .count(),
                held(judged),
                count(judged, Fate.LOST),
                count(judged, Fate.STUCK),
                count(judged, Fate.DOUBLED),
                strays.size(),
                Stream.concat(
                                judged.stream()
                                        .filter(one -> !Set.of(Fate.DELIVERED_ONCE, Fate.HELD)
                                                .contains(one.fate()))
                                        .map(Judged::finding),
                                strays.stream())
                        .toList());
    }

    private static Judged judged(
            Receipt receipt, Map<String, Entry> byReference, Map<String, List<Dossier>> byDelivery) {
        Entry entry = byReference.getOrDefault(
                receipt.reference(), new Entry(receipt.reference(), "", "not registered", "", 0));
        int there = byDelivery.getOrDefault(entry.delivery(), List.of()).size();
        return new Judged(receipt, entry, fate(entry, there, byReference.containsKey(receipt.reference())));
    }

    private static Fate fate(Entry entry, int dossiers, boolean registered) {
        boolean there = THERE.contains(entry.state());
        if (!registered || (there && dossiers == 0)) {
            return Fate.LOST;
        }
        if (dossiers > 1) {
            return Fate.DOUBLED;
        }
        if (there) {
            return Fate.DELIVERED_ONCE;
        }
        return entry.state().equals(HELD) && !entry.reason().isEmpty() ? Fate.HELD : Fate.STUCK;
    }

    private static List<String> strays(List<Receipt> receipts, List<Entry> register, List<Dossier> dossiers) {
        Set<String> known = receipts.stream().map(Receipt::reference).collect(Collectors.toSet());
        Set<String> deliveries = register.stream().map(Entry::delivery).collect(Collectors.toSet());
        return Stream.concat(
                        register.stream()
                                .map(Entry::reference)
                                .filter(reference -> !known.contains(reference))
                                .map(reference -> reference + ": registered, and nobody has a receipt"),
                        dossiers.stream()
                                .filter(dossier -> !deliveries.contains(delivery(dossier)))
                                .map(dossier -> dossier.dossierNumber() + ": a dossier of no delivery"))
                .toList();
    }

    private static Map<String, Integer> held(List<Judged> judged) {
        Map<String, Integer> held = new TreeMap<>();
        judged.stream()
                .filter(one -> one.fate() == Fate.HELD)
                .forEach(one -> held.merge(one.reason(), 1, Integer::sum));
        return held;
    }

    private static int count(List<Judged> judged, Fate fate) {
        return (int) judged.stream().filter(one -> one.fate() == fate).count();
    }

    private static String delivery(Dossier dossier) {
        return dossier.key().split(AGAIN, 2)[0];
    }
}
