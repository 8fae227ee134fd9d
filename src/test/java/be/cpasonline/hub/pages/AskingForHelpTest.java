package be.cpasonline.hub.pages;

import static be.cpasonline.hub.pages.Visitor.Hands.KEYBOARD_ALONE;
import static be.cpasonline.hub.pages.Visitor.Hands.MOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import be.cpasonline.hub.pages.Visitor.Hands;
import be.cpasonline.hub.register.Register;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first page to a registered application and its receipt, in each language, with scripts and without. */
class AskingForHelpTest extends VisitsPages {
    @Autowired
    private Register register;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Who asks, in which language, and how: one way and the other, or with {@code -Dfull} all languages in all ways. */
    static Stream<Arguments> people() {
        return System.getProperty("full") == null
                ? Stream.of(arguments("fr", "sophie", true, MOUSE), arguments("nl", "fatma", false, MOUSE))
                : Stream.of("fr", "nl", "de", "en")
                        .flatMap(language -> Stream.of(
                                arguments(language, "sophie", true, MOUSE),
                                arguments(language, "mohamed", true, KEYBOARD_ALONE),
                                arguments(language, "pieter", false, MOUSE),
                                arguments(language, "karin", false, KEYBOARD_ALONE)));
    }

    @ParameterizedTest
    @MethodSource("people")
    void somebodyAsksForHelp(String language, String person, boolean scripts, Hands hands) throws IOException {
        try (Visitor visitor = visitor(language, scripts, hands)) {
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
