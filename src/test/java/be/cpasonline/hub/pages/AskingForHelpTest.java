package be.cpasonline.hub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.register.Register;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first page to a registered application and its receipt, in each language, with scripts and without. */
class AskingForHelpTest extends VisitsPages {
    @Autowired
    private Register register;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource({"fr, sophie, true", "nl, pieter, true", "de, karin, true", "en, olena, true", "nl, fatma, false"})
    void somebodyAsksForHelp(String language, String person, boolean scripts) throws IOException {
        try (Visitor visitor = visitor(language, scripts)) {
            var story = new FormStory(visitor, folder);
            story.signIn(person);
            String reference = story.fillInAndSend();
            visitor.look("done");
            visitor.receipt();
            visitor.go("/my").look("my-applications");
            assertThat(visitor.text("main").innerText()).contains(reference);
            visitor.go("/my/applications/" + reference).look("my-application");
            assertThat(register.find(reference)).isPresent();
        }
    }
}
