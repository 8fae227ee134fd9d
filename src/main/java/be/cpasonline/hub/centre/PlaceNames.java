package be.cpasonline.hub.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** All names of places, made ready once to be compared with what people type. */
final class PlaceNames {
    /** Fewer letters are never taken for misspelt: nearly every short name is near another one. */
    private static final int LONG_ENOUGH_TO_BE_MISSPELT = 4;

    private static final int LONG = 8;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern SAINT =
            Pattern.compile("^(saint|sint|sankt)(?=e?[^\\p{L}]|es[^\\p{L}])", Pattern.CASE_INSENSITIVE);

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparingInt(hit -> hit.name().key().length())
            .thenComparing(hit -> hit.name().key())
            .thenComparing(hit -> hit.name().locality().postalCode());

    private final List<Name> names;

    PlaceNames(Collection<Locality> localities) {
        names = localities.stream()
                .flatMap(locality -> locality.names().stream().map(name -> Name.of(name, locality)))
                .toList();
    }

    /**
     * The names that were probably meant, the best first. What is misspelt is looked for only where nothing is spelt so.
     *
     * @param typed the {@link NameKey} of what was typed
     */
    List<Hit> like(String typed) {
        List<Hit> spelt = hits(name -> name.spelt(typed));
        return spelt.stream().anyMatch(hit -> hit.rank() == Hit.WHOLE) || typed.length() < LONG_ENOUGH_TO_BE_MISSPELT
                ? spelt
                : Stream.concat(spelt.stream(), misspelt(typed).stream()).toList();
    }

    private List<Hit> misspelt(String typed) {
        int letters = typed.length() < LONG ? 1 : 2;
        var distance = new LevenshteinDistance(letters);
        return hits(name -> name.misspelt(typed, letters, distance));
    }

    private List<Hit> hits(Function<Name, Optional<Hit>> comparison) {
        return names.stream()
                .flatMap(name -> comparison.apply(name).stream())
                .sorted(BEST_FIRST)
                .toList();
    }

    /**
     * A name that was probably meant.
     *
     * @param rank how probably; the lower the better
     */
    record Hit(Name name, int rank) {
        static final int WHOLE = 0;
        static final int BEGINS = 1;
        static final int WORDS_WITHIN = 2;
        static final int BEGINS_WITHIN = 3;
        static final int MISSPELT = 4;
    }

    /**
     * A name of a locality.
     *
     * @param key of the whole name
     * @param within keys of the name from its second, third ... word on: people leave out "La" and "Sint"
     */
    record Name(String text, String key, Set<String> within, Locality locality) {
        static Name of(String text, Locality locality) {
            var within = new LinkedHashSet<String>();
            List<String> words = new ArrayList<>(List.of(NO_LETTER.split(text)));
            for (int first = 1; first < words.size(); first++) {
                within.add(NameKey.of(String.join("", words.subList(first, words.size()))));
            }
            within.add(NameKey.of(SAINT.matcher(text).replaceFirst("St")));
            within.remove(NameKey.of(text));
            return new Name(text, NameKey.of(text), within, locality);
        }

        Optional<Hit> spelt(String typed) {
            if (key.equals(typed)) {
                return hit(Hit.WHOLE);
            }
            if (key.startsWith(typed)) {
                return hit(Hit.BEGINS);
            }
            if (within.contains(typed)) {
                return hit(Hit.WORDS_WITHIN);
            }
            return within.stream().anyMatch(words -> words.startsWith(typed))
                    ? hit(Hit.BEGINS_WITHIN)
                    : Optional.empty();
        }

        Optional<Hit> misspelt(String typed, int letters, LevenshteinDistance distance) {
            return Stream.concat(Stream.of(key), within.stream())
                    .filter(each -> Math.abs(each.length() - typed.length()) <= letters)
                    .map(each -> distance.apply(each, typed))
                    .filter(wrong -> wrong > 0)
                    .min(Comparator.naturalOrder())
                    .flatMap(wrong -> hit(Hit.MISSPELT + wrong));
        }

        private Optional<Hit> hit(int rank) {
            return Optional.of(new Hit(this, rank));
        }
    }
}
