package be.cpasonline.hub.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of the federal validator, and computed ones beside them. */
class NissNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42012205181",
                "40000095579",
                "00000100364",
                "40000100133",
                "98472899765",
                "01490700185",
                "23292805780",
                "81050003552",
                "92200006963",
                "24203200171",
                "80240199943",
                "53480200724",
                "00003241778"
            })
    void takesTheVectorsOfTheFederalValidator(String number) {
        assertThat(NissNumber.isValid(number, TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85073003328", "90010100123", "90010100222", "01020300467", "05091512312", "00022900145", "85000012313",
                "00000100364", "00000100393", "90210100166", "90410100112", "05491512497", "85400005570", "85070105897",
                "85070105701"
            })
    void takesEveryForm(String number) {
        assertThat(NissNumber.isValid(number, TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "81130103578",
                "81043103522",
                "81023003522",
                "81043103585",
                "81023003504",
                "81022903534",
                "47060200096",
                "99020299964",
                "81050103521",
                "99010100147",
                "01022900166",
                "00022900116"
            })
    void refusesWhatIsNoDateNoCounterOrNoCheck(String number) {
        assertThat(NissNumber.isValid(number, TODAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8507300332", "850730033288", "85.07.30-033.28", "8507300332A", "٨٥٠٧٣٠٠٣٣٢٨"})
    void refusesWhatIsNotElevenDigits(String text) {
        assertThat(NissNumber.isValid(text, TODAY)).isFalse();
    }

    @Test
    void findsNearlyEverySingleWrongDigit() {
        String number = "85073003328";
        int undetected = 0;
        for (int position = 0; position < number.length(); position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typo = number.substring(0, position) + digit + number.substring(position + 1);
                undetected += !typo.equals(number) && NissNumber.isValid(typo, TODAY) ? 1 : 0;
            }
        }
        assertThat(undetected).isLessThanOrEqualTo(1);
    }

    @Test
    void nobodyIsBornTomorrow() {
        assertThat(NissNumber.isValid("05091512312", LocalDate.of(2005, 9, 15))).isTrue();
        assertThat(NissNumber.isValid("05091512312", LocalDate.of(2005, 9, 14))).isFalse();
    }
}
