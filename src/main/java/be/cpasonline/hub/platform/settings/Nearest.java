package be.cpasonline.hub.platform.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant, by edit distance. */
public final class Nearest {
    private Nearest() {}

    /** The candidate that is nearest to a word; empty where more than half of the word, and two letters, are wrong. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return ranked(word, candidates, Math.max(2, word.length() / 2)).findFirst();
    }

    /**
     * The candidates near a word, the nearest first and in alphabetical order among equals: not more than a third of
     * the word, or one letter, is wrong.
     *
     * @param limit how many at most
     */
    public static List<String> all(String word, Collection<String> candidates, int limit) {
        return ranked(word, candidates, Math.max(1, word.length() / 3))
                .limit(limit)
                .toList();
    }

    private static Stream<String> ranked(String word, Collection<String> candidates, int threshold) {
        LevenshteinDistance distance = new LevenshteinDistance(threshold);
        return candidates.stream()
                .map(candidate -> new Scored(candidate, Objects.requireNonNull(distance.apply(word, candidate))))
                .filter(scored -> scored.distance >= 0)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
                .map(Scored::candidate);
    }

    /** A distance of -1 is beyond the threshold. */
    private record Scored(String candidate, int distance) {}
}
