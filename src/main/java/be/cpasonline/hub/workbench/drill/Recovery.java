package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.drill.RegisterLook.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the kills of one kind of part were felt.
 *
 * @param target what was killed
 * @param kills how often
 * @param servedAgain from the kill until the part itself served again
 * @param wholeWay from the kill until a package had acknowledged the first application that was accepted after it; what
 *     was under way at the kill proves nothing
 */
record Recovery(Target target, int kills, Spread servedAgain, Spread wholeWay) {
    private static final double MILLIS = 1000;

    private record Passed(Instant accepted, Instant settled) {}

    /** For each target in the order of its declaration. */
    static List<Recovery> of(List<Kill> kills, List<Receipt> receipts, List<Entry> register) {
        List<Passed> passed = passed(receipts, register);
        return Stream.of(Target.values())
                .map(target -> of(
                        target,
                        kills.stream().filter(kill -> kill.target() == target).toList(),
                        passed))
                .toList();
    }

    private static Recovery of(Target target, List<Kill> kills, List<Passed> passed) {
        return new Recovery(
                target,
                kills.size(),
                Spread.of(kills.stream().map(kill -> seconds(kill.back())).toList()),
                Spread.of(kills.stream()
                        .flatMap(kill -> next(kill, passed).stream())
                        .map(Recovery::seconds)
                        .toList()));
    }

    private static Optional<Duration> next(Kill kill, List<Passed> passed) {
        return passed.stream()
                .filter(one -> one.accepted().isAfter(kill.at()))
                .map(Passed::settled)
                .min(Comparator.naturalOrder())
                .map(settled -> Duration.between(kill.at(), settled));
    }

    private static List<Passed> passed(List<Receipt> receipts, List<Entry> register) {
        Map<String, Instant> settled = register.stream()
                .filter(entry -> entry.settledAt().isPresent())
                .collect(Collectors.toMap(
                        Entry::reference,
                        entry -> entry.settledAt().orElseThrow(),
                        (one, other) -> one.isBefore(other) ? one : other));
        return receipts.stream()
                .filter(receipt -> settled.containsKey(receipt.reference()))
                .map(receipt -> new Passed(receipt.at(), settled.getOrDefault(receipt.reference(), receipt.at())))
                .toList();
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
