package be.cpasonline.hub.intake.questions;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.centre.PlaceSuggestion;
import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.intake.questions.AnswerReader.Read;
import be.cpasonline.hub.intake.questions.Question.Kind;
import be.cpasonline.hub.intake.questions.Wrong.What;
import be.cpasonline.hub.testing.CallsTheInterface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type, and what is understood. */
class AnswerReaderTest extends CallsTheInterface {
    private static final String ASKED = "asked";
    private static final Locale ENGLISH = Locale.ENGLISH;

    @Autowired
    private AnswerReader reader;

    @Autowired
    private AnswerWords words;

    @Autowired
    private Places places;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "230.50|23050",
                "230,50|23050",
                "1.050,50|105050",
                "1 050,50|105050",
                "1050.5|105050",
                "1.050|105000",
                "1.050.000|105000000",
                "1'050.50|105050",
                "1\u00a0050,50|105050",
                "1\u202f050,50|105050",
                "€ 12|1200",
                "12 €|1200",
                "12\u00a0€|1200",
                "12 euro|1200",
                "12,50 EUR|1250",
                "0|0",
                "0,05|5",
                "007|700",
            })
    void amounts(String typed, String cents) {
        assertThat(one(Kind.MONEY, typed)).isEqualTo(cents);
    }

    /** An amount is read as it was written, never a thousand times more or less. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "x",
                "1,0505",
                "1.05.0",
                "12345678901",
                "1e3",
                "1,050.50",
                "10 50",
                "٣",
                "€",
                "1.2345",
                "5€10",
                "5 euro 10",
                "5-10",
                "1,050"
            })
    void whatIsNoAmountIsSaid(String typed) {
        assertThat(wrong(Kind.MONEY, typed)).isEqualTo(What.NOT_AN_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0, 0", "03, 3", "999999999, 999999999"})
    void numbers(String typed, String read) {
        assertThat(one(Kind.NUMBER, typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "two", "1234567890", "٣"})
    void whatIsNoNumberIsSaid(String typed) {
        assertThat(wrong(Kind.NUMBER, typed)).isEqualTo(What.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 2026, 2026-02-01",
        "01, 02, 2026, 2026-02-01",
        "29, 2, 2024, 2024-02-29",
        "31, 12, 1931, 1931-12-31"
    })
    void dates(String day, String month, String year, String read) {
        assertThat(date(day, month, year).answers()).containsEntry(ASKED, List.of(read));
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026, NOT_A_DATE",
        "29, 2, 2026, NOT_A_DATE",
        "1, 13, 2026, NOT_A_DATE",
        "0, 1, 2026, NOT_A_DATE",
        "1, 2, 26, NOT_A_DATE",
        "1, 2, 0000, NOT_A_DATE",
        "1, 2, 0206, NOT_A_DATE",
        "-1, 2, 2026, NOT_A_DATE",
        "1, May, 2026, NOT_A_DATE",
        "١, 2, 2026, NOT_A_DATE",
        "1, 2, '', DATE_INCOMPLETE",
        "'', 2, 2026, DATE_INCOMPLETE"
    })
    void whatIsNoDateIsSaid(String day, String month, String year, What what) {
        assertThat(date(day, month, year).wrong()).extracting(Wrong::what).containsExactly(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0470 12 34 56|+32470123456",
                "0470/12.34.56|+32470123456",
                "0470-12-34-56|+32470123456",
                "+32 470 12 34 56|+32470123456",
                "+32 (0)470 12 34 56|+32470123456",
                "0032 470 12 34 56|+32470123456",
                "02 555 12 12|+3225551212",
                "(02) 555 12 12|+3225551212",
                "081/12\u202f34\u00a056|+3281123456",
                "+33 6 12 34 56 78|+33612345678",
                "+380 44 123 45 67|+380441234567",
            })
    void phones(String typed, String read) {
        assertThat(one(Kind.PHONE, typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0470 12 34", "0470 12 34 56 78", "call me", "112", "+", "470123456", "+32 0470 12 34 5x"})
    void whatIsNoPhoneIsSaid(String typed) {
        assertThat(wrong(Kind.PHONE, typed)).isEqualTo(What.NOT_A_PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BE68 5390 0754 7034", "be68539007547034", "BE68-5390-0754-7034", "BE68\u202f5390\u00a00754 7034"
            })
    void accounts(String typed) {
        assertThat(one(Kind.IBAN, typed)).isEqualTo("BE68539007547034");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BE68 5390 0754 7035", "539-0075470-34", "BE68", "XX00 0000 0000 0000"})
    void whatIsNoAccountIsSaid(String typed) {
        assertThat(wrong(Kind.IBAN, typed)).isEqualTo(What.NOT_AN_IBAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"85073003328", "85.07.30-033.28", "850730 033 28", "85.07.30\u2013033.28"})
    void numbersOfTheRegister(String typed) {
        assertThat(one(Kind.NISS, typed)).isEqualTo("85073003328");
    }

    @ParameterizedTest
    @ValueSource(strings = {"85073003329", "8507300332", "85.07.30", "abcdefghijk", "00000000000"})
    void whatIsNoNumberOfTheRegisterIsSaid(String typed) {
        assertThat(wrong(Kind.NISS, typed)).isEqualTo(What.NOT_A_NISS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name@example.be", "a.b+c@sub.example.org"})
    void mailAddresses(String typed) {
        assertThat(one(Kind.EMAIL, typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "name@", "@example.be", "a b@example.be", "name@example..be", "a@b@c.be"})
    void whatIsNoMailAddressIsSaid(String typed) {
        assertThat(wrong(Kind.EMAIL, typed)).isEqualTo(What.NOT_AN_EMAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "9000 Gent, 44021/9000/Gent",
        "9000, 44021/9000/Gent",
        "namur, 92094/5000/Namur",
        "Eupen, 63023/4700/Eupen"
    })
    void municipalities(String typed, String read) {
        assertThat(one(Kind.PLACE, typed)).startsWith(read.substring(0, 10));
    }

    @ParameterizedTest
    @CsvSource({"qxqxqx, UNKNOWN_PLACE", "Saint, SEVERAL_PLACES", "1, UNKNOWN_PLACE", "<script>, UNKNOWN_PLACE"})
    void whatIsNoMunicipalityIsSaid(String typed, What what) {
        assertThat(wrong(Kind.PLACE, typed)).isEqualTo(what);
    }

    /** Who goes back to a page and on again has the same answer, wherever they live. */
    @Test
    void anAnswerThatIsShownAgainIsUnderstoodAgain() throws IOException {
        List<String> otherwise = new ArrayList<>();
        for (String postalCode : postalCodes()) {
            for (Locale language : List.of(Locale.FRENCH, Locale.of("nl"), Locale.GERMAN)) {
                for (PlaceSuggestion place : places.suggest(postalCode, language)) {
                    String answer = PlaceAnswer.of(place).text();
                    Read again =
                            read(question(Kind.PLACE, null), Map.of(ASKED, words.place(answer, language)), language);
                    String now = again.answers().getOrDefault(ASKED, List.of()).stream()
                            .findFirst()
                            .orElse("");
                    if (!PlaceAnswer.of(now).nis().equals(place.nis())) {
                        otherwise.add(language + " " + answer);
                    }
                }
            }
        }
        assertThat(otherwise).isEmpty();
    }

    private static List<String> postalCodes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("config/directory/localities.csv"))) {
            return lines.flatMap(line -> Stream.of(line.split("[,;]", -1)))
                    .filter(cell -> cell.matches("[1-9][0-9]{3}"))
                    .distinct()
                    .toList();
        }
    }

    @Test
    void aTextFitsToItsLastCharacter() {
        assertThat(one(Kind.TEXT, "x".repeat(120))).hasSize(120);
        assertThat(wrong(Kind.TEXT, "x".repeat(121))).isEqualTo(What.TOO_LONG);
        assertThat(one(Kind.LONG_TEXT, "x".repeat(2000))).hasSize(2000);
        assertThat(wrong(Kind.LONG_TEXT, "x".repeat(2001))).isEqualTo(What.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\t\n"})
    void whatIsSeenAsNothingIsNothing(String typed) {
        assertThat(read(question(Kind.TEXT, true), Map.of(ASKED, typed), ENGLISH)
                        .wrong())
                .extracting(Wrong::what)
                .containsExactly(What.MISSING);
    }

    private String one(Kind kind, String typed) {
        Read read = read(question(kind, null), Map.of(ASKED, typed), ENGLISH);
        assertThat(read.wrong()).extracting(Wrong::what).isEmpty();
        return read.answers().getOrDefault(ASKED, List.of()).getFirst();
    }

    private What wrong(Kind kind, String typed) {
        Read read = read(question(kind, null), Map.of(ASKED, typed), ENGLISH);
        assertThat(read.answers()).containsEntry(ASKED, List.of());
        assertThat(read.wrong()).hasSize(1);
        return read.wrong().getFirst().what();
    }

    private Read date(String day, String month, String year) {
        var typed = Map.of(ASKED + "-day", day, ASKED + "-month", month, ASKED + "-year", year);
        return read(question(Kind.DATE, null), typed, ENGLISH);
    }

    private Read read(Question question, Map<String, String> typed, Locale language) {
        var fields = new HashMap<String, String[]>();
        typed.forEach((name, value) -> fields.put(name, new String[] {value}));
        var step = new Step("step", null, null, null, null, List.of(), List.of(question));
        return reader.read(step, Typed.of(fields), language);
    }

    private static Question question(Kind kind, @Nullable Boolean required) {
        var label = new Words("a", "b", "c", "d");
        return new Question(ASKED, kind, label, null, null, required, null, List.of(), null, null);
    }
}
