package be.cpasonline.hub.centre;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.centre.competence.Deciding;
import be.cpasonline.hub.centre.competence.Rule;
import be.cpasonline.hub.centre.competence.Uncertainty;
import be.cpasonline.hub.model.Competence;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.model.Place;
import be.cpasonline.hub.model.Stay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the law, as {@code docs/competence.md} lists them. */
class CompetenceCasesTest {
    private static final String ROW = "\\| \\d+ \\|.*";

    private static final int NIS_LENGTH = 5;

    private final CompetenceRules rules = new CompetenceRules(
            Delivered.centres(Path.of("none"), Path.of("none")),
            Delivered.directory(),
            new CompetenceSettings(Deciding.WHERE_THE_PERSON_LIVES));

    static Stream<Row> cases() throws IOException {
        return Files.readAllLines(Path.of("docs", "competence.md")).stream()
                .filter(line -> line.matches(ROW))
                .map(Row::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isPresumed(Row row) {
        PresumedCentre presumed = rules.presume(CompetenceRulesTest.application(null, row.competence(), row.need()));

        assertThat(presumed.municipalityNis()).isEqualTo(row.nis());
        assertThat(presumed.rule()).isEqualTo(row.rule());
        assertThat(Set.copyOf(presumed.uncertainties())).isEqualTo(row.uncertainties());
    }

    @Test
    void thereAreSixtyAndEachRuleAndEachUncertaintyIsAmongThem() throws IOException {
        assertThat(cases()).hasSize(60);
        assertThat(cases().map(Row::rule)).contains(Rule.values());
        assertThat(cases().flatMap(row -> row.uncertainties().stream())).contains(Uncertainty.values());
    }

    /** A row of the table, by its cells. */
    record Row(List<String> cells) {
        static Row of(String line) {
            return new Row(
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        }

        Competence competence() {
            @Nullable String stay = cell(3);
            return new Competence(stay == null ? null : Stay.valueOf(stay), place(4), null, place(5), cell(6), cell(8));
        }

        Need need() {
            return "guarantee".equals(cell(7))
                    ? new Need.Housing(null, null, null, 150_000L, null, null)
                    : new Need.Other("help", null);
        }

        String nis() {
            return cells.get(9).substring(0, NIS_LENGTH);
        }

        Rule rule() {
            return Rule.valueOf(cells.get(10));
        }

        Set<Uncertainty> uncertainties() {
            return Arrays.stream(cells.get(11).split(", ", -1))
                    .filter(name -> !name.isEmpty())
                    .map(Uncertainty::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Uncertainty.class)));
        }

        /** {@code 9000 Gent}, a postal code, a code of a municipality, or a name. */
        private @Nullable Place place(int column) {
            @Nullable String text = cell(column);
            if (text == null) {
                return null;
            }
            if (text.matches("\\d{5}")) {
                return new Place(text, null, null);
            }
            return text.matches("\\d{4}.*")
                    ? new Place(null, text.substring(0, 4), text.substring(4).strip())
                    : new Place(null, null, text);
        }

        private @Nullable String cell(int column) {
            String text = cells.get(column);
            return text.isEmpty() ? null : text;
        }

        @Override
        public String toString() {
            return cells.get(2);
        }
    }
}
