package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.DirectoryRows.LocalityRow;
import be.cpasonline.hub.centre.DirectoryRows.MunicipalityRow;
import be.cpasonline.hub.centre.DirectoryRows.OverlapRow;
import be.cpasonline.hub.centre.DirectoryRows.SpecialRow;
import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The directory's files. Without a directory that holds together nothing can be routed, so a {@link BrokenFile} among
 * them stops the start.
 */
final class DirectoryFiles {
    private final Path folder;
    private final SettingsFiles files;

    DirectoryFiles(Path folder, SettingsFiles files) {
        this.folder = folder;
        this.files = files;
    }

    Directory load(Clock clock) {
        Municipalities municipalities = municipalities(clock);
        Localities localities = localities(municipalities);
        return new Directory(municipalities, localities, exceptions(municipalities));
    }

    private Municipalities municipalities(Clock clock) {
        Path file = folder.resolve("municipalities.csv");
        List<MunicipalityRow> rows = DirectoryRows.read(file, MunicipalityRow.class);
        try {
            return new Municipalities(
                    rows.stream().map(MunicipalityRow::municipality).toList(), clock);
        } catch (IllegalArgumentException e) {
            throw new BrokenFile(file, e.getMessage() + "; correct the rows.");
        }
    }

    private Localities localities(Municipalities municipalities) {
        Path file = folder.resolve("localities.csv");
        Set<String> special = special();
        List<Locality> inhabited = DirectoryRows.read(file, LocalityRow.class).stream()
                .map(LocalityRow::locality)
                .filter(locality -> !special.contains(locality.postalCode()))
                .toList();
        inhabited.forEach(locality -> refuseUnknown(file, locality.nis(), municipalities));
        try {
            return new Localities(inhabited, mainMunicipalities(municipalities), shared());
        } catch (IllegalArgumentException e) {
            throw new BrokenFile(file, e.getMessage() + "; correct the rows.");
        }
    }

    private static void refuseUnknown(Path file, String nis, Municipalities municipalities) {
        if (municipalities.today(nis).isEmpty()) {
            throw new BrokenFile(
                    file,
                    "NIS code " + nis + " is of no municipality of today; correct it, or complete municipalities.csv.");
        }
    }

    /** The oldest record wins, because a code is followed forward in time only. */
    private static Map<String, String> mainMunicipalities(Municipalities municipalities) {
        Map<String, String> main = new HashMap<>();
        municipalities.all().stream()
                .sorted(Comparator.comparing(Municipality::validFrom))
                .forEach(municipality ->
                        municipality.postalCodes().forEach(code -> main.putIfAbsent(code, municipality.nis())));
        return main;
    }

    private Set<String> shared() {
        return optional("postal_code_overlaps.csv", OverlapRow.class).stream()
                .filter(OverlapRow::certain)
                .map(OverlapRow::postalCode)
                .collect(Collectors.toSet());
    }

    private Set<String> special() {
        return optional("special_postal_codes.csv", SpecialRow.class).stream()
                .map(SpecialRow::postalCode)
                .collect(Collectors.toSet());
    }

    private <T> List<T> optional(String name, Class<T> type) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? DirectoryRows.read(file, type) : List.of();
    }

    private Exceptions exceptions(Municipalities municipalities) {
        Path file = folder.resolve("exceptions.yaml");
        if (!Files.exists(file)) {
            return new Exceptions(List.of());
        }
        Exceptions exceptions = files.read(file, Exceptions.class);
        exceptions.entries().forEach(entry -> {
            refuseUnknown(file, entry.nis(), municipalities);
            entry.server().ifPresent(server -> refuseUnknown(file, server, municipalities));
        });
        return exceptions;
    }
}
