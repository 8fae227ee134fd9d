package be.cpasonline.hub.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.cpasonline.hub.register.Reference.Malformed;
import be.cpasonline.hub.register.Reference.Malformed.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private static final List<String> ALPHABET = List.of("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".split(""));

    @Test
    void aReferenceIsPrintedInThreeGroupsOfFourEasyCharacters() {
        assertThat(Reference.random().toString()).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
    }

    @Test
    void referencesDoNotRepeat() {
        Set<Reference> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            seen.add(Reference.random());
        }
        assertThat(seen).hasSize(20_000);
    }

    @Test
    void everyWrongCharacterAtEveryPlaceIsNoticed() {
        for (int round = 0; round < 50; round++) {
            String right = Reference.random().characters();
            for (int place = 0; place < right.length(); place++) {
                for (String other : ALPHABET) {
                    String wrong = right.substring(0, place) + other + right.substring(place + 1);
                    if (!wrong.equals(right)) {
                        assertThatExceptionOfType(Malformed.class)
                                .isThrownBy(() -> Reference.parse(wrong))
                                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CHECK_CHARACTER));
                    }
                }
            }
        }
    }

    @Test
    void neighboursThatChangePlacesAreNoticed() {
        String reference = referenceOf("ABCDEFGHJKL");
        for (int place = 0; place < 11; place++) {
            String swapped = reference.substring(0, place)
                    + reference.charAt(place + 1)
                    + reference.charAt(place)
                    + reference.substring(place + 2);
            if (!swapped.equals(reference)) {
                assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Reference.parse(swapped));
            }
        }
    }

    @Test
    void whatIsPrintedIsRead() {
        for (int i = 0; i < 1000; i++) {
            Reference reference = Reference.random();
            assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "%s\n"})
    void caseSpacesAndHyphensDoNotMatter(String pattern) {
        Reference reference = Reference.random();
        String printed = reference.toString();
        assertThat(Reference.parse(pattern.formatted(printed.toLowerCase(Locale.ROOT))))
                .isEqualTo(reference);
        assertThat(Reference.parse(pattern.formatted(printed.replace("-", "")))).isEqualTo(reference);
        assertThat(Reference.parse(pattern.formatted(printed.replace('-', ' '))))
                .isEqualTo(reference);
        assertThat(Reference.parse(pattern.formatted(printed.replace('-', '–'))))
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH", "ABCD-EFGH, LENGTH", "ABCD-EFGH-JKLMN, LENGTH", "ABCD-EFGH-JKL0, CHARACTER",
        "ABCD-EFGH-JKL1, CHARACTER", "IBCD-EFGH-JKLM, CHARACTER", "OBCD-EFGH-JKLM, CHARACTER",
                "ABCD-EFGH-JK!M, CHARACTER"
    })
    void whatCannotBeAReferenceIsToldWhy(String typed, Reason reason) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Reference.parse(typed))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static String referenceOf(String body) {
        for (String check : ALPHABET) {
            try {
                return Reference.parse(body + check).characters();
            } catch (Malformed wrong) {
                assertThat(wrong.reason()).isEqualTo(Reason.CHECK_CHARACTER);
            }
        }
        throw new AssertionError("no character checks " + body);
    }
}
