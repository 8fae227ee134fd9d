package be.cpasonline.hub.platform.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant, by edit distance. */
public final class Nearest {
    private Nearest() {}

    /** The candidate that is nearest to a word; empty where none is near. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return ranked(word, candidates, 1).stream().findFirst();
    }

    /**
     * The candidates near a word, the nearest first, and in alphabetical order among equals. Near means that no more
     * than a third of the word's letters, and at least one, are wrong.
     *
     * @param limit how many at most
     */
    public static List<String> ranked(String word, Collection<String> candidates, int limit) {
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, word.length() / 3));
        return candidates.stream()
                .map(candidate -> new Scored(candidate, Objects.requireNonNull(distance.apply(word, candidate))))
                .filter(scored -> scored.distance >= 0)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
                .limit(limit)
                .map(Scored::candidate)
                .toList();
    }

    /** A distance of -1 is beyond the threshold. */
    private record Scored(String candidate, int distance) {}
}
