package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.Municipalities.Today;
import be.cpasonline.hub.centre.PlaceNames.Hit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Suggests the municipality that somebody means who types a name or a postal code: in any of the languages, of an old
 * municipality or a part of one, begun only, without accents, misspelt by a letter (two in long names).
 */
@Service("placeSuggestions")
public class Places {
    /** Longer texts are no name of a place. */
    public static final int MOST_TYPED = 80;

    private static final int MOST = 10;

    private static final int FEWEST_DIGITS = 2;

    private static final int POSTAL_CODE = 4;

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:B ?-? ?)?(\\d+)(?!\\d)", Pattern.CASE_INSENSITIVE);

    private final Directory directory;
    private final Centres centres;
    private final PlaceNames names;

    Places(Directory directory, Centres centres) {
        this.directory = directory;
        this.centres = centres;
        this.names = new PlaceNames(directory.localities().all());
    }

    /** What may be meant, the best first, ten at most; each municipality once. */
    public List<PlaceSuggestion> suggest(String typed, Locale reader) {
        if (typed.length() > MOST_TYPED) {
            return List.of();
        }
        Matcher number = NUMBER.matcher(typed);
        String digits = number.find() ? number.group(1) : "";
        String name = NameKey.of(digits.isEmpty() ? typed : number.replaceFirst(" "));
        Stream<PlaceSuggestion> found = digits.isEmpty()
                ? named(name, reader)
                : name.isEmpty() ? coded(digits, reader) : codedAndNamed(digits, name, reader);
        Map<String, PlaceSuggestion> once = new LinkedHashMap<>();
        found.forEach(suggestion -> once.putIfAbsent(suggestion.nis(), suggestion));
        return once.values().stream().limit(MOST).toList();
    }

    /** The municipality of today that a code, in force or old, leads to. */
    public Optional<PlaceSuggestion> of(String nis, Locale reader) {
        return directory
                .municipalities()
                .today(nis)
                .map(Today::municipality)
                .map(municipality -> suggestion(municipality, "", firstCode(municipality, ""), reader));
    }

    private Stream<PlaceSuggestion> named(String name, Locale reader) {
        return name.isEmpty() ? Stream.empty() : ranked(names.like(name), reader);
    }

    /** Where code and name contradict each other, either may be right. */
    private Stream<PlaceSuggestion> codedAndNamed(String digits, String name, Locale reader) {
        Collection<String> within =
                coded(digits, reader).map(PlaceSuggestion::nis).toList();
        List<PlaceSuggestion> named = named(name, reader).toList();
        List<PlaceSuggestion> both =
                named.stream().filter(place -> within.contains(place.nis())).toList();
        return both.isEmpty() ? Stream.concat(coded(digits, reader), named.stream()) : both.stream();
    }

    /** The municipality that has most of a postal code goes before the others. */
    private Stream<PlaceSuggestion> coded(String digits, Locale reader) {
        if (digits.length() < FEWEST_DIGITS || digits.length() > POSTAL_CODE) {
            return Stream.empty();
        }
        return directory.localities().all().stream()
                .filter(locality -> locality.postalCode().startsWith(digits))
                .sorted(Comparator.comparing(Locality::postalCode).thenComparing(this::isNotMain))
                .flatMap(
                        locality -> today(locality)
                                .map(municipality -> suggestion(municipality, "", locality.postalCode(), reader))
                                .stream());
    }

    private boolean isNotMain(Locality locality) {
        return directory
                .localities()
                .area(locality.postalCode())
                .filter(area -> area.mainNis().equals(locality.nis()))
                .isEmpty();
    }

    /** Among equals a municipality goes before a part of another one. */
    private Stream<PlaceSuggestion> ranked(List<Hit> hits, Locale reader) {
        return hits.stream()
                .flatMap(hit -> today(hit.name().locality()).map(municipality -> new Meant(hit, municipality)).stream())
                .sorted(Comparator.comparingInt((Meant meant) -> meant.hit().rank())
                        .thenComparing(Meant::isPart))
                .map(meant -> suggestion(meant, reader));
    }

    private Optional<Municipality> today(Locality locality) {
        return directory.municipalities().today(locality.nis()).map(Today::municipality);
    }

    private PlaceSuggestion suggestion(Meant meant, Locale reader) {
        String text = meant.hit().name().text();
        String postalCode = meant.hit().name().locality().postalCode();
        boolean same = NameKey.of(text).equals(NameKey.of(meant.municipality().name(reader)));
        return suggestion(
                meant.municipality(),
                same ? "" : text,
                meant.isPart() ? postalCode : firstCode(meant.municipality(), postalCode),
                reader);
    }

    private PlaceSuggestion suggestion(Municipality municipality, String part, String postalCode, Locale reader) {
        return new PlaceSuggestion(
                municipality.nis(),
                municipality.name(reader),
                part,
                postalCode,
                centres.of(municipality).name());
    }

    private static String firstCode(Municipality municipality, String otherwise) {
        return municipality.postalCodes().stream().findFirst().orElse(otherwise);
    }

    /** A name that was probably meant, and the municipality of today that it leads to. */
    private record Meant(Hit hit, Municipality municipality) {
        boolean isPart() {
            return Stream.of(municipality.nameFr(), municipality.nameNl(), municipality.nameDe())
                    .map(NameKey::of)
                    .noneMatch(hit.name().key()::equals);
        }
    }
}
