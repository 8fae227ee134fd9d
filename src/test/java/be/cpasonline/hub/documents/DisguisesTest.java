package be.cpasonline.hub.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.documents.DocumentRefused.Reason;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.vault.TestVault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pretends to be a document, or is something else as well, is not taken; what people have is. */
class DisguisesTest {
    private static final String TEXT_DOCUMENT = "application/vnd.oasis.opendocument.text";
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
    private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";

    private final DataSource database = TestPostgres.newDataSource();
    private final Documents documents =
            TestDocuments.over(database, TestVault.over(database), new TestClock("2026-11-23T09:00:00Z"));

    static Stream<Arguments> disguised() {
        return Stream.of(
                Arguments.of("a program with a PDF's beginning inside", "MZ\u0090\0\3\0\0\0" + PDF),
                Arguments.of("a program with one far inside", "MZ" + "\0".repeat(900) + PDF),
                Arguments.of("a program of another system", "\u007fELF\2\1\1\0" + PDF),
                Arguments.of("a script", "#!/bin/sh\nexit\n" + PDF),
                Arguments.of("a batch file", "@echo off\r\nrem " + PDF),
                Arguments.of("text that becomes a PDF", "alert(1);\n" + PDF),
                Arguments.of("a page", "<html><script>alert(1)</script>\n" + PDF),
                Arguments.of("a page after blanks and a comment", " \n\n<!-- x --><script>alert(1)</script>"),
                Arguments.of("a script of a page", "<script>alert(1)</script>"),
                Arguments.of("an element of a page", "\n<img src=x onerror=alert(1)>"),
                Arguments.of("a page in another encoding", "\u00ff\u00fe<\0s\0c\0r\0i\0p\0t\0>\0"),
                Arguments.of("a page after a mark of byte order", "\u00ef\u00bb\u00bf<script>alert(1)</script>"),
                Arguments.of("an application of a page", "<hta:application>"),
                Arguments.of("a picture with script", "<svg onload=alert(1)>"),
                Arguments.of("one with a document type", "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"><svg/>"),
                Arguments.of(
                        "one with a declaration", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                Arguments.of("a program for Java", "\u00ca\u00fe\u00ba\u00be\0\0\0\65"),
                Arguments.of("PostScript", "%!PS-Adobe-3.0\n" + PDF),
                Arguments.of("a film", "\0\0\0\24ftypisom\0\0\0\0mp42"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguised")
    void aDisguiseIsNotTaken(String what, String content) {
        assertRefused(Reason.TYPE_NOT_ACCEPTED, content.getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {PDF, PNG, "Good day"})
    void anArchiveBehindADocumentIsNotTaken(String beginning) throws IOException {
        assertRefused(Reason.TYPE_NOT_ACCEPTED, join(beginning, archive("run.class", "content", "")));
        assertRefused(Reason.TYPE_NOT_ACCEPTED, join(beginning, archive("run.class", "content", "x".repeat(65_535))));
        assertRefused(
                Reason.TYPE_NOT_ACCEPTED,
                join(beginning + " ".repeat(700_000), archive("run.class", "content", "a comment")));
    }

    @ParameterizedTest
    @ValueSource(strings = {PDF, "\r\n" + PDF, "\u00ef\u00bb\u00bf" + PDF, PNG, "Good day", "1 < 2"})
    void whatPeopleHaveIsTaken(String content) {
        assertThat(stage(content.getBytes(ISO_8859_1)).size()).isEqualTo(content.length());
    }

    @Test
    void aMarkOfAnArchiveThatIsNotAtItsPlaceIsAChance() {
        String content = PDF + "PK\5\6" + "\0".repeat(16) + "\3\0" + "four";

        assertThat(stage(content.getBytes(ISO_8859_1)).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aTextDocumentIsTaken() throws IOException {
        assertThat(stage(textDocument("<text/>".repeat(1_000).getBytes(ISO_8859_1), 1))
                        .mediaType())
                .isEqualTo(TEXT_DOCUMENT);
    }

    @Test
    void aTextDocumentThatUnpacksToFarMoreIsTooLarge() throws IOException {
        byte[] bomb = textDocument(new byte[1024 * 1024], 201);
        assertThat(bomb.length).isLessThan(1024 * 1024);

        assertRefused(Reason.TOO_LARGE, bomb);
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from document_segment")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTextDocumentOfCountlessPartsIsTooLarge() throws IOException {
        assertRefused(Reason.TOO_LARGE, textDocument(new byte[0], 5_001));
    }

    @Test
    void aTextDocumentThatIsBrokenInsideIsNotTaken() throws IOException {
        byte[] broken = textDocument("<text/>".repeat(1_000).getBytes(ISO_8859_1), 1);
        for (int at = 120; at < 140; at++) {
            broken[at] ^= 0x55;
        }

        assertRefused(Reason.TYPE_NOT_ACCEPTED, broken);
    }

    private StoredDocument stage(byte[] content) {
        return documents.stage(UUID.randomUUID(), "portal", new ByteArrayInputStream(content));
    }

    private void assertRefused(Reason reason, byte[] content) {
        assertThatThrownBy(() -> stage(content))
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] join(String beginning, byte[] end) {
        byte[] first = beginning.getBytes(ISO_8859_1);
        byte[] both = new byte[first.length + end.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(end, 0, both, first.length, end.length);
        return both;
    }

    private static byte[] archive(String name, String content, String comment) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setComment(comment);
            add(zip, name, content.getBytes(ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    /** As programs write it: the media type comes first, as it is. */
    private static byte[] textDocument(byte[] part, int parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            byte[] type = TEXT_DOCUMENT.getBytes(StandardCharsets.US_ASCII);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            var crc = new CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            for (int i = 0; i < parts; i++) {
                add(zip, i == 0 ? "content.xml" : "part" + i, part);
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
