package be.cpasonline.hub.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.testing.Zeroes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be taken: the person is told why, and what they filled in stays. */
class BadDocumentsTest extends FillsInTheForm {
    private static final byte[] BOMB = TestFiles.bomb();
    private static final byte[] OFFICE_BOMB = TestFiles.officeBomb();

    private final List<Zeroes> sent = new ArrayList<>();
    private Applicant sophie;

    @BeforeEach
    void standsAtTheDocuments() {
        sophie = beginner("sophie").fillsIn();
        sophie.goes(sophie.draft() + "/documents");
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("photo.jpg", () -> TestFiles.photo(50), "The file is too large"),
                file("n".repeat(5000) + ".txt", TestFiles::text, "Something needs your attention"),
                file("invoice.pdf", TestFiles::windowsProgram, "We cannot take this kind of file"),
                file("invoice.pdf", TestFiles::linuxProgram, "We cannot take this kind of file"),
                file("letter.odt", () -> new ByteArrayInputStream(BOMB), "We cannot take this kind of file"),
                file("page.html", () -> bytes("<html><script>alert(1)</script>"), "We cannot take this kind of file"),
                file("empty.pdf", InputStream::nullInputStream, "The file is empty"),
                file("", InputStream::nullInputStream, "Choose a file first"));
    }

    private static Arguments file(String name, Supplier<InputStream> content, String told) {
        return Arguments.of(name, content, told);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("files")
    void aFileThatCannotBeTakenIsToldWhy(String name, Supplier<InputStream> content, String told) {
        sophie.adds(name, content);
        assertThat(sophie.status()).isEqualTo(200);
        assertThat(sophie.at()).isEqualTo("documents");
        assertThat(sophie.text()).contains("Something needs your attention", told);
        assertThat(sophie.html()).doesNotContain("/remove\"");
        assertThat(sophie.goes(sophie.draft() + "/check").text()).contains("9000 Gent", "You have added no documents");
        assertThat(sophie.declaresAndSends().at()).isEqualTo("done");
    }

    /** Nothing in the application would tell the centre, so nobody is asked to promise it. */
    @Test
    void whoBringsDocumentsLaterTicksNothing() {
        assertThat(sophie.html()).doesNotContain("type=\"checkbox\"");
        assertThat(sophie.text()).contains("You can also bring them to the centre later");
        sophie.answers("documents");
        assertThat(sophie.at()).isEqualTo("check");
        assertThat(sophie.text()).contains("You can also bring them to the centre later");
    }

    /** What is inside is never unpacked, so it can be taken as it is. */
    @Test
    void anArchiveThatIsALetterIsKeptAsItIs() {
        sophie.adds("letter.odt", () -> new ByteArrayInputStream(OFFICE_BOMB));
        assertThat(sophie.text())
                .contains("The document is added", "letter.odt (" + OFFICE_BOMB.length / 1024 + " kB)");
        sophie.goes(sophie.draft() + "/check").declaresAndSends();
        assertThat(sophie.at()).isEqualTo("done");
        Registered registered = register.find(asked(SOPHIE).getFirst()).orElseThrow();
        assertThat(register.read(registered.applicationId()).application().documents())
                .singleElement()
                .satisfies(letter -> assertThat(letter.size()).isEqualTo(OFFICE_BOMB.length));
    }

    @Test
    void anEleventhDocumentIsOneTooMany() {
        for (int i = 1; i <= 10; i++) {
            sophie.adds("page-" + i + ".txt", TestFiles::text);
            assertThat(sophie.text()).contains("The document is added", "page-" + i + ".txt");
        }
        assertThat(sophie.html()).doesNotContain("multipart/form-data");
        sophie.adds("page-11.txt", TestFiles::text);
        assertThat(sophie.text()).contains("You have added the most documents").doesNotContain("page-11.txt");
        String remove = Html.found("action=\"([^\"]+/remove)\"", sophie.html());
        assertThat(sophie.sends(remove).text())
                .contains("The document is removed")
                .doesNotContain("page-1.txt");
        assertThat(sophie.sends(remove).text()).contains("page-2.txt", "page-10.txt");
        sophie.goes(sophie.draft() + "/check").declaresAndSends();
        Registered registered = register.find(asked(SOPHIE).getFirst()).orElseThrow();
        assertThat(register.read(registered.applicationId()).application().documents())
                .hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>.txt",
                "../../etc/passwd.txt",
                "C:\\Users\\me\\letter.txt",
                "\u202Etxt.exe",
                "facture été 📄.txt",
                "a📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄📄.txt"
            })
    void anyNameIsTakenAndShownAsText(String name) {
        sophie.adds(name.replace("\\", "\\\\"), TestFiles::text);
        assertThat(sophie.text()).contains("The document is added");
        assertThat(sophie.html()).doesNotContain("<script>alert", "etc/passwd", "Users");
        assertThat(sophie.goes(sophie.draft() + "/check").html()).doesNotContain("<script>alert", "etc/passwd");
        assertThat(sophie.declaresAndSends().at()).isEqualTo("done");
    }

    @Test
    void aFormThatHoldsNoFileIsToldSo() {
        assertThat(sophie.sends(sophie.draft() + "/documents/documents", "document", "x")
                        .text())
                .contains("Choose a file first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"story", "nonsense"})
    void aStepThatTakesNoDocumentsTakesNone(String step) {
        sophie.addsTo(step, "late.jpg", () -> file(30));
        assertThat(sophie.status()).isEqualTo(200);
        assertThat(isReadToItsEnd()).isTrue();
        assertThat(sophie.html()).doesNotContain("is added");
        assertThat(sophie.goes(sophie.draft() + "/documents").html()).doesNotContain("late.jpg");
    }

    @Test
    void norDoesWhatIsSentAlready() {
        sophie.goes(sophie.draft() + "/check").declaresAndSends();
        sophie.adds("late.jpg", () -> file(30));
        assertThat(sophie.at()).isEqualTo("done");
        assertThat(isReadToItsEnd()).isTrue();
    }

    @Test
    void whoSendsAPhotoAfterTheSessionEndedIsAskedToSignIn() {
        clock().set("2026-11-23T18:00:00Z");
        sophie.adds("photo.jpg", () -> file(20));
        assertThat(isReadToItsEnd()).isTrue();
        assertThat(sophie.chooses("sophie").text()).contains("Your last page was not saved");
    }

    @Test
    void aDocumentThatIsGoneIsTold() {
        sophie.adds("letter.txt", TestFiles::text);
        sql.sql("delete from document where application_id is null").update();
        assertThat(sophie.adds("another.txt", TestFiles::text).text()).contains("The document is added");
        sophie.goes(sophie.draft() + "/check").declaresAndSends();
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.text()).contains("The document letter.txt is no longer there");
        assertThat(sophie.html()).contains("href=\"#documents\"", "id=\"documents\"");
    }

    /** A file of so many megabytes. */
    private InputStream file(int megabytes) {
        var file = new Zeroes(megabytes * 1024L * 1024);
        sent.add(file);
        return file;
    }

    /** A browser that is cut off while it sends a file shows no page. */
    private boolean isReadToItsEnd() {
        return sent.getLast().read() < 0;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
