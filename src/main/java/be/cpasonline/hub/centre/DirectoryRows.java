package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.settings.BrokenFile;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The rows of the directory's CSV files, by the names of their columns; other columns are ignored. */
final class DirectoryRows {
    private static final CsvMapper CSV = CsvMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final CsvSchema HEADER = CsvSchema.emptySchema().withHeader();

    private DirectoryRows() {}

    /** All rows of a file; a {@link BrokenFile} that names the line where one cannot be read. */
    static <T> List<T> read(Path file, Class<T> type) {
        if (!Files.exists(file)) {
            throw new BrokenFile(file, "the file is missing; put it back.");
        }
        try (MappingIterator<T> rows = CSV.readerFor(type).with(HEADER).readValues(file)) {
            return rows.readAll();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenFile(
                    file,
                    "the row that ends on line " + line
                            + " cannot be read; compare it, and the header, with the columns needed.");
        }
    }

    record MunicipalityRow(
            @JsonProperty(required = true) String nis,
            @JsonProperty(required = true) String nameFr,
            @JsonProperty(required = true) String nameNl,
            @JsonProperty(required = true) String nameDe,
            @JsonProperty(required = true) String languageRegime,
            @Nullable String postalCodes,
            @JsonProperty(required = true) LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String mergedFrom,
            @Nullable String recodedFrom) {

        Municipality municipality() {
            return new Municipality(
                    nis,
                    orAnother(nameFr),
                    orAnother(nameNl),
                    orAnother(nameDe),
                    languages(),
                    list(postalCodes),
                    validFrom,
                    validUntil,
                    list(mergedFrom),
                    list(recodedFrom));
        }

        /** A newer list may lack a language; a municipality without any name cannot be read. */
        private String orAnother(String name) {
            return Stream.of(name, nameFr, nameNl, nameDe)
                    .filter(candidate -> !candidate.isBlank())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("NIS code " + nis + " has no name"));
        }

        /** Such as {@code nl}, {@code bilingual} (Brussels) or {@code de+fr facilities}. */
        private List<String> languages() {
            return languageRegime.equals("bilingual")
                    ? List.of("fr", "nl")
                    : List.of(languageRegime.replace(" facilities", "").split("\\+"));
        }

        private static List<String> list(@Nullable String cell) {
            return cell == null || cell.isBlank()
                    ? List.of()
                    : Arrays.stream(cell.split("\\|")).toList();
        }
    }

    record LocalityRow(
            @JsonProperty(required = true) String postalCode,
            @JsonProperty(required = true) String nameFr,
            @JsonProperty(required = true) String nameNl,
            @JsonProperty(required = true) String nameDe,
            @JsonProperty(required = true) String nis) {

        Locality locality() {
            return new Locality(postalCode, nameFr, nameNl, nameDe, nis);
        }
    }

    record OverlapRow(
            @JsonProperty(required = true) String postalCode,
            @JsonProperty(required = true) String confidence) {
        boolean certain() {
            return confidence.equals("high");
        }
    }

    record SpecialRow(@JsonProperty(required = true) String postalCode) {}
}
