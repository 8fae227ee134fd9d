package be.cpasonline.hub.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.intake.questions.AnswerReader;
import be.cpasonline.hub.intake.questions.Form;
import be.cpasonline.hub.intake.questions.Forms;
import be.cpasonline.hub.intake.questions.Question;
import be.cpasonline.hub.intake.questions.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A script typed into whatever field there is stays text on each page that shows it. */
class ScriptEverywhereTest extends FillsInTheForm {
    private static final String SCRIPT = "<script>x()</script>";
    private static final String ESCAPED = "&lt;script&gt;x()&lt;/script&gt;";

    @Autowired
    private Forms forms;

    @Test
    void aScriptInEveryFieldStaysText() {
        Form form = forms.find("application").orElseThrow();
        Applicant sophie = beginner("sophie");
        List<String> visited = new ArrayList<>();
        while (!sophie.at().equals("check")) {
            assertThat(visited).doesNotContain(sophie.at());
            visited.add(sophie.at());
            Step step = form.steps().stream()
                    .filter(each -> each.id().equals(sophie.at()))
                    .findFirst()
                    .orElseThrow();
            refusesScripts(sophie, step);
            sophie.sends(sophie.draft() + "/" + step.id(), typed(step));
            assertThat(sophie.status()).as(step.id()).isEqualTo(200);
            showsItAsText(sophie.goes(sophie.draft() + "/" + step.id()), step);
            sophie.sends(sophie.draft() + "/" + step.id(), typed(step));
        }
        assertThat(visited).hasSameSizeAs(form.steps());
        assertThat(sophie.html()).contains(ESCAPED).doesNotContain("<script>x");
        sophie.declaresAndSends();
        assertThat(sophie.at()).isEqualTo("done");
        assertThat(sophie.html()).doesNotContain("<script>x");
        Applicant mohamed = beginner("mohamed");
        String reference = asked(MOHAMED).getFirst();
        assertThat(mohamed.goes("/my/applications/" + reference).html()).doesNotContain("<script>x");
        assertThat(mohamed.goes("/my/applications/" + reference + "/receipt.pdf")
                        .html())
                .startsWith("%PDF-");
    }

    /** A script as each answer, those included that are no text: nothing of it comes back as it is. */
    private static void refusesScripts(Applicant sophie, Step step) {
        List<Entry<String, String>> scripts = new ArrayList<>();
        for (Question question : step.questions()) {
            for (String end : List.of("", "-day", "-month", "-year", "-choice")) {
                scripts.add(Map.entry(question.id() + end, "\">" + SCRIPT.repeat(200)));
            }
        }
        sophie.sends(sophie.draft() + "/" + step.id(), scripts);
        assertThat(sophie.html()).as(step.id()).doesNotContain("<script>x");
        if (!step.questions().isEmpty()) {
            assertThat(sophie.status()).as(step.id()).isEqualTo(422);
        }
    }

    private static void showsItAsText(Applicant sophie, Step step) {
        assertThat(sophie.html()).as(step.id()).doesNotContain("<script>x");
        if (step.questions().stream().anyMatch(ScriptEverywhereTest::isText)) {
            assertThat(sophie.html()).as(step.id()).contains("&lt;script&gt;");
        }
    }

    private static boolean isText(Question question) {
        return question.kind() == Question.Kind.TEXT || question.kind() == Question.Kind.LONG_TEXT;
    }

    private static List<Entry<String, String>> typed(Step step) {
        List<Entry<String, String>> fields = new ArrayList<>();
        step.questions()
                .forEach(question -> Samples.typed(question)
                        .forEach((field, values) -> values.forEach(value -> fields.add(Map.entry(
                                field,
                                isText(question)
                                        ? SCRIPT.substring(0, Math.min(SCRIPT.length(), AnswerReader.longest(question)))
                                        : question.id().equals("theirNiss") ? MOHAMED : value)))));
        return fields;
    }
}
