package be.cpasonline.hub.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.ApplicationPreview;
import be.cpasonline.hub.intake.ApplicationRefused;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.DraftContent;
import be.cpasonline.hub.intake.form.ApplicationWriter.Declared;
import be.cpasonline.hub.intake.questions.AnswerReader;
import be.cpasonline.hub.intake.questions.AnswerReader.Read;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.intake.questions.Form;
import be.cpasonline.hub.intake.questions.Forms;
import be.cpasonline.hub.intake.questions.Question;
import be.cpasonline.hub.intake.questions.Step;
import be.cpasonline.hub.intake.questions.Typed;
import be.cpasonline.hub.model.ConsentKind;
import be.cpasonline.hub.model.constraint.NissNumber;
import be.cpasonline.hub.testing.CallsTheInterface;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is answered or left open in a form that passes its check, it is an application that intake takes. */
class EveryQuestionTest extends CallsTheInterface {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    private Forms forms;

    @Autowired
    private AnswerReader reader;

    @Autowired
    private ApplicationWriter writer;

    @Autowired
    private ApplicationPreview preview;

    @ParameterizedTest
    @ValueSource(strings = {"application", "urgent"})
    void allAnsweredIsGood(String name) {
        Form form = forms.find(name).orElseThrow();
        Answers all = all(form);
        assertThat(questions(form))
                .allSatisfy(question -> assertThat(form.question(question.id(), all))
                        .as("%s is asked", question.id())
                        .isPresent());
        assertGood(name, form, all, "all answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "urgent"})
    void eachOptionIsGood(String name) {
        Form form = forms.find(name).orElseThrow();
        questions(form)
                .flatMap(question -> choices(question))
                .forEach(choice -> assertGood(
                        name, form, all(form).with(choice.question(), List.of(choice.value())), choice.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "urgent"})
    void whatMayBeLeftOpenIsGoodLeftOpen(String name) {
        Form form = forms.find(name).orElseThrow();
        questions(form)
                .filter(question -> !question.mustBeAnswered())
                .forEach(question ->
                        assertGood(name, form, all(form).with(question.id(), List.of()), "without " + question.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "urgent"})
    void noMoreThanHasToBeAnsweredIsGoodWithEachNeed(String name) {
        Form form = forms.find(name).orElseThrow();
        Question needs = questions(form)
                .filter(question -> question.id().equals("needs"))
                .findFirst()
                .orElseThrow();
        needs.options().forEach(need -> {
            Answers least = new Answers(Map.of("needs", List.of(need.value()), "phone", List.of("+32470123456")));
            Answers sufficient = questions(form)
                    .filter(Question::mustBeAnswered)
                    .filter(question -> least.all(question.id()).isEmpty())
                    .map(question -> Map.entry(question, sample(question)))
                    .reduce(
                            least,
                            (answers, sample) -> answers.with(sample.getKey().id(), sample.getValue()),
                            (one, other) -> other)
                    .with(Map.of("who", name.equals("urgent") ? List.of() : List.of("SELF")));
            assertGood(name, form, sufficient, "only " + need.value());
        });
    }

    /** One choice of a question. */
    private record Choice(String question, String value) {}

    private static Stream<Choice> choices(Question question) {
        Stream<String> values = question.kind() == Question.Kind.YES_NO
                ? Stream.of("true", "false")
                : question.options().stream().map(Question.Option::value);
        return values.map(value -> new Choice(question.id(), value));
    }

    private void assertGood(String name, Form form, Answers given, String what) {
        var content = DraftContent.EMPTY.answering(given.given());
        var draft = new Draft(UUID.randomUUID(), name, content, NOW, NOW, Optional.empty());
        var situation = FormSituation.of(form, draft);
        assertThat(form.missing(situation.answers()))
                .as(what)
                .extracting(missing -> missing.question().id())
                .isEmpty();
        var written = writer.write(
                situation, person(), Locale.FRENCH, Optional.of(new Declared(NOW, Set.of(ConsentKind.NEWS_BY_EMAIL))));
        assertThat(wrong(written.json())).as(what).isEmpty();
    }

    private List<String> wrong(byte[] application) {
        try {
            preview.check(application, Locale.ENGLISH);
            return List.of();
        } catch (ApplicationRefused refused) {
            return refused.issues().stream()
                    .map(issue -> issue.name() + " " + issue.code())
                    .toList();
        }
    }

    private static Person person() {
        return new Person(
                NissNumber.invented(LocalDate.parse("1985-04-12"), 1),
                "Lambert",
                "Sophie Anne",
                LocalDate.parse("1985-04-12"),
                "sophie.lambert@example.org",
                null,
                "urn:be:fedict:iam:fas:Level500",
                "eid",
                OffsetDateTime.parse("2026-11-23T10:00:00+01:00"));
    }

    /** Each question with an answer that makes others be asked, where it has one. */
    private Answers all(Form form) {
        Answers answers = Answers.NONE;
        for (Question question : questions(form).toList()) {
            answers = answers.with(question.id(), sample(question));
        }
        return answers;
    }

    private static Stream<Question> questions(Form form) {
        return form.steps().stream().map(Step::questions).flatMap(List::stream);
    }

    /** As it is understood when somebody types it. */
    private List<String> sample(Question question) {
        var fields = new HashMap<String, String[]>();
        Samples.typed(question).forEach((field, values) -> fields.put(field, values.toArray(String[]::new)));
        var step = new Step("step", null, null, null, null, List.of(), List.of(question));
        Read read = reader.read(step, Typed.of(fields), Locale.ENGLISH);
        assertThat(read.wrong()).isEmpty();
        return read.answers().getOrDefault(question.id(), List.of());
    }
}
