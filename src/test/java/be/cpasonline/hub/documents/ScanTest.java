package be.cpasonline.hub.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.documents.DocumentRefused.Reason;
import be.cpasonline.hub.documents.DocumentSettings.Scan;
import be.cpasonline.hub.testing.ScannerStandIn;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.vault.TestVault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents are taken only once the scanner has looked at all of them. */
class ScanTest {
    private static final int LARGE = 3 * 1024 * 1024 + 1;

    private final DataSource database = TestPostgres.newDataSource();
    private final ScannerStandIn clamd = new ScannerStandIn();
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        clamd.close();
    }

    @Test
    void aCleanDocumentIsSeenWholeAndTaken() throws IOException {
        documents(Duration.ofMinutes(1)).stage(id, "portal", TestDocuments.pdf(LARGE, 1));

        assertThat(clamd.seen()).containsExactly(TestDocuments.pdf(LARGE, 1).readAllBytes());
        assertThat(staged()).isEqualTo(1);
    }

    @Test
    void aSmallOneToo() {
        documents(Duration.ofMinutes(1)).stage(id, "portal", text("Good day"));

        assertThat(clamd.seen()).containsExactly("Good day".getBytes(US_ASCII));
    }

    @Test
    void malwareIsRefusedAndLeavesNothing() {
        assertRefused(
                Reason.INFECTED,
                () -> documents(Duration.ofMinutes(1)).stage(id, "portal", text(ScannerStandIn.EICAR)));
        assertNothingIsLeft();
    }

    @Test
    void malwareAtTheEndOfALargeDocumentIsRefusedAndLeavesNothing() {
        String large = "%PDF-1.7\n" + " ".repeat(LARGE) + ScannerStandIn.EICAR;

        assertRefused(Reason.INFECTED, () -> documents(Duration.ofMinutes(1)).stage(id, "portal", text(large)));
        assertNothingIsLeft();
    }

    @Test
    void whileTheScannerIsAwayNothingIsTakenAndLaterItIs() {
        Documents documents = documents(Duration.ofMinutes(1));
        clamd.answer("INSTREAM size limit exceeded. ERROR");
        assertRefused(Reason.NOT_SCANNED, () -> documents.stage(id, "portal", TestDocuments.pdf(LARGE, 1)));
        assertNothingIsLeft();

        clamd.answer("stream: OK");
        documents.stage(id, "portal", TestDocuments.pdf(LARGE, 1));
        assertThat(staged()).isEqualTo(1);
    }

    @Test
    void aScannerThatIsNotThereTakesNothing() {
        clamd.close();

        assertRefused(Reason.NOT_SCANNED, () -> documents(Duration.ofMinutes(1)).stage(id, "portal", text("Good day")));
        assertNothingIsLeft();
    }

    @Test
    void aScannerThatNeverAnswersIsNotWaitedForLongerThanItMayTake() {
        clamd.fallSilent();

        assertRefused(
                Reason.NOT_SCANNED,
                () -> documents(Duration.ofMillis(300)).stage(id, "portal", TestDocuments.pdf(LARGE, 1)));
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream: OK and more", "OK", "COMMAND READ TIMED OUT", "stream: Can't open ERROR"})
    void anAnswerThatIsNotClearTakesNothing(String answer) {
        clamd.answer(answer);

        assertRefused(Reason.NOT_SCANNED, () -> documents(Duration.ofMinutes(1)).stage(id, "portal", text("Good day")));
    }

    @Test
    void healthTellsWhetherTheScannerIsThere() {
        var health = new ScanHealth(
                new Scanner(TestDocuments.settings(scan(Duration.ofMinutes(1))), new SimpleMeterRegistry()));
        assertThat(health.health()).isEqualTo(Health.up().build());

        clamd.close();

        Health away = health.health();
        assertThat(away.getStatus()).isEqualTo(Status.DOWN);
        assertThat(away.getDetails().get("problem")).asString().contains("cannot be asked");
    }

    private Documents documents(Duration timeout) {
        return TestDocuments.over(
                database, TestVault.over(database), new TestClock("2026-11-23T09:00:00Z"), scan(timeout));
    }

    private Scan scan(Duration timeout) {
        return new Scan("localhost", clamd.port(), Duration.ofSeconds(2), timeout);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(US_ASCII));
    }

    private static void assertRefused(Reason reason, ThrowingCallable staging) {
        assertThatThrownBy(staging)
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void assertNothingIsLeft() {
        for (String table : List.of("document", "document_segment", "document_upload")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    private int staged() {
        return count("document");
    }

    private int count(String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
