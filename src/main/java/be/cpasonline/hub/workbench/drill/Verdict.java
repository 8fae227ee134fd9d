package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.drill.PackageLook.Found;
import be.cpasonline.hub.workbench.drill.RegisterLook.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of every application, when sender, register and packages are compared. Each accepted one is counted in
 * exactly one of {@code deliveredOnce}, {@code held}, {@code lost}, {@code stuck} and {@code doubled}.
 *
 * @param accepted have a receipt
 * @param deliveredOnce the hub says that the package has it, and the package has one dossier of it
 * @param replayed dossiers whose key came more than once to a package that knew it and made nothing of it
 * @param held need a person, by reason and package
 * @param lost are not in the register under their sender's key, or not where the register says that they are
 * @param stuck are neither settled nor explained
 * @param doubled made more than one dossier
 * @param strays applications that no sender has a receipt of, and dossiers of no delivery
 * @param findings a sentence for each that is wrong
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

    Verdict {
        held = Map.copyOf(held);
        findings = List.copyOf(findings);
    }

    boolean good() {
        return lost == 0 && stuck == 0 && doubled == 0 && strays == 0;
    }

    static Verdict of(List<Receipt> receipts, List<Entry> register, List<Found> dossiers) {
        Map<String, List<Entry>> byReference = register.stream().collect(Collectors.groupingBy(Entry::reference));
        Map<String, List<Found>> byDelivery = dossiers.stream().collect(Collectors.groupingBy(Found::delivery));
        List<Judgement> judged = receipts.stream()
                .map(receipt ->
                        Judgement.of(receipt, byReference.getOrDefault(receipt.reference(), List.of()), byDelivery))
                .toList();
        List<String> strays = strays(receipts, register, dossiers);
        return new Verdict(
                receipts.size(),
                count(judged, Fate.DELIVERED_ONCE),
                (int) dossiers.stream()
                        .filter(found -> found.dossier().timesReceived() > 1)
                        .count(),
                held(judged),
                count(judged, Fate.LOST),
                count(judged, Fate.STUCK),
                count(judged, Fate.DOUBLED),
                strays.size(),
                Stream.concat(judged.stream().flatMap(one -> one.finding().stream()), strays.stream())
                        .toList());
    }

    private static List<String> strays(List<Receipt> receipts, List<Entry> register, List<Found> dossiers) {
        Set<String> receipted = receipts.stream().map(Receipt::reference).collect(Collectors.toSet());
        Set<String> deliveries = register.stream().map(Entry::delivery).collect(Collectors.toSet());
        return Stream.concat(
                        register.stream()
                                .map(Entry::reference)
                                .distinct()
                                .filter(reference -> !receipted.contains(reference))
                                .map(reference -> reference + ": is registered, and no sender has a receipt of it"),
                        dossiers.stream()
                                .filter(found -> !deliveries.contains(found.delivery()))
                                .map(found -> found.dossier().dossierNumber() + ": a dossier at "
                                        + found.casePackage().title() + " of no delivery in the register"))
                .toList();
    }

    private static Map<String, Integer> held(List<Judgement> judged) {
        Map<String, Integer> held = new TreeMap<>();
        judged.stream()
                .filter(one -> one.fate() == Fate.HELD)
                .forEach(one -> held.merge(one.whyHeld(), 1, Integer::sum));
        return held;
    }

    private static int count(List<Judgement> judged, Fate fate) {
        return (int) judged.stream().filter(one -> one.fate() == fate).count();
    }
}
