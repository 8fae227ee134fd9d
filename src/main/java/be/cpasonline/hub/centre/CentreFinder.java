package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.Municipalities.Today;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the centre that somebody means: by its id, a NIS code, or the name of a municipality or a part of it. */
@Lazy
@Component
public class CentreFinder {
    private final Centres centres;
    private final Directory directory;

    CentreFinder(Centres centres, Directory directory) {
        this.centres = centres;
        this.directory = directory;
    }

    /** The centre; empty where none, or more than one, is meant. */
    public Optional<Centre> find(String words) {
        return centres.find(words).or(() -> named(words));
    }

    /** What resembles a name that leads to no centre. */
    public List<String> near(String words) {
        return directory.localities().near(words);
    }

    /** Codes of municipalities that a centre serves without being theirs. */
    public List<String> servesToo(Centre centre) {
        return directory.exceptions().entries().stream()
                .filter(exception ->
                        exception.server().filter(centre.name().nis()::equals).isPresent())
                .map(Exceptions.WithoutCentre::nis)
                .toList();
    }

    /** Where a centre's municipality is; empty where it has no postal code of its own. */
    public Optional<Seat> seat(Centre centre) {
        return directory
                .municipalities()
                .today(centre.name().nis())
                .map(Today::municipality)
                .flatMap(municipality -> municipality.postalCodes().stream()
                        .findFirst()
                        .map(code -> new Seat(code, municipality.nameFr())));
    }

    /** A postal code and the name of its municipality. */
    public record Seat(String postalCode, String municipality) {}

    private Optional<Centre> named(String name) {
        List<String> codes = directory.localities().named(name).stream()
                .flatMap(locality -> directory.municipalities().today(locality.nis()).map(Today::municipality).stream())
                .map(Municipality::nis)
                .distinct()
                .toList();
        return codes.size() == 1 ? centres.serving(codes.getFirst()) : Optional.empty();
    }
}
