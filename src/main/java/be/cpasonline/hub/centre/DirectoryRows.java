package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.settings.BrokenFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
        try (MappingIterator<T> rows = CSV.readerFor(type).with(HEADER).readValues(file)) {
            return rows.readAll();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenFile(
                    file, "the row that ends on line " + line + " cannot be read; compare it with the header.");
        }
    }

    record MunicipalityRow(
            String nis,
            String nameFr,
            String nameNl,
            String nameDe,
            String languageRegime,
            @Nullable String postalCodes,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String mergedFrom,
            @Nullable String recodedFrom) {

        Municipality municipality() {
            return new Municipality(
                    nis,
                    nameFr,
                    nameNl,
                    nameDe,
                    languages(),
                    list(postalCodes),
                    validFrom,
                    validUntil,
                    list(mergedFrom),
                    list(recodedFrom));
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

    record LocalityRow(String postalCode, String nameFr, String nameNl, String nameDe, String nis) {

        Locality locality() {
            return new Locality(postalCode, nameFr, nameNl, nameDe, nis);
        }
    }

    record OverlapRow(String postalCode, String confidence) {
        boolean certain() {
            return confidence.equals("high");
        }
    }

    record SpecialRow(String postalCode) {}
}
