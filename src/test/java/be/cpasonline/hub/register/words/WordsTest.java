package be.cpasonline.hub.register.words;

import static be.cpasonline.hub.platform.language.BundleFiles.each;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.centre.competence.Rule;
import be.cpasonline.hub.centre.competence.Uncertainty;
import be.cpasonline.hub.model.Channel;
import be.cpasonline.hub.model.Language;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.platform.language.BundleFiles;
import be.cpasonline.hub.register.Receipt.DueDate;
import be.cpasonline.hub.register.Receipt.ReceptionMoved;
import be.cpasonline.hub.register.Submission.PresumedBy;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class WordsTest {
    private final Words words = new Words();

    @Test
    void whatIsSaidHasItsTextsInEveryLanguageAndNoTextIsLeftOver() throws IOException {
        JsonNode law = law();
        Stream<String> due = law.path("due-dates").values().stream()
                .map(each -> "due." + each.path("track").asString() + "."
                        + each.path("step").asString());
        Stream<String> mentions = law.path("mentions").values().stream().map(code -> "mention." + code.asString());
        Stream<String> needs = Arrays.stream(Objects.requireNonNull(Need.class.getAnnotation(JsonSubTypes.class))
                        .value())
                .map(kind -> "need." + kind.name());
        BundleFiles.holdExactly(
                "register/words",
                Stream.of(
                                each("receptionMoved.", ReceptionMoved.values()),
                                each("rule.", Rule.values()),
                                each("uncertainty.", Uncertainty.values()),
                                each("channel.", Channel.values()),
                                needs,
                                due,
                                mentions,
                                Stream.of("law.centres", "law.socialIntegration", "law.competence", "article"))
                        .flatMap(keys -> keys));
    }

    @Test
    void everyArticleOfADateNamesItsLawInThePersonsLanguage() throws IOException {
        List<String> articles = law().path("due-dates").values().stream()
                .map(each -> each.path("article").asString())
                .toList();

        assertThat(articles)
                .isNotEmpty()
                .allSatisfy(article -> assertThat(words.in(Language.FRENCH).article(due(article)))
                        .matches("loi .*, art\\. .*"));
    }

    @Test
    void anArticleOfALawWithoutANameStandsAsItIs() {
        assertThat(words.in(Language.DUTCH).article(due("Decree of 1 May 2030, art. 3")))
                .isEqualTo("Decree of 1 May 2030, art. 3");
    }

    @Test
    void aRuleHasItsArticleAndAChoiceHasNone() {
        Words.In german = words.in(Language.GERMAN);

        assertThat(german.article(presumedBy(Rule.STUDENT))).contains("Gesetz vom 2. April 1965, Art. 2 § 6");
        assertThat(german.article(presumedBy(Rule.CHOSEN_BY_PERSON))).isEmpty();
    }

    @Test
    void aCodeWithoutATextStandsForItself() {
        assertThat(words.in(Language.ENGLISH).need("GARDENING")).isEqualTo("GARDENING");
    }

    private static PresumedBy presumedBy(Rule rule) {
        return new PresumedBy(rule.name(), rule.article(), List.of());
    }

    private static DueDate due(String article) {
        return new DueDate("SOCIAL_AID", "DECISION", LocalDate.of(2026, 12, 23), article);
    }

    private static JsonNode law() throws IOException {
        return new YAMLMapper()
                .readTree(Files.readString(Path.of("config/law.yaml")))
                .path("hub")
                .path("law");
    }
}
