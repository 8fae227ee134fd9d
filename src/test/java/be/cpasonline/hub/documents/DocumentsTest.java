package be.cpasonline.hub.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.cpasonline.hub.documents.DocumentRefused.Reason;
import be.cpasonline.hub.documents.store.SegmentStore;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.vault.TestVault;
import be.cpasonline.hub.vault.Vault;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsTest {
    private static final long TWENTY_MIB = 20L * 1024 * 1024;

    private final DataSource database = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TestClock clock = new TestClock("2026-11-23T09:00:00Z");
    private final Vault vault = TestVault.over(database);
    private final Documents documents = TestDocuments.over(database, vault, clock);
    private final UUID id = UUID.randomUUID();

    @Nested
    class Staging {
        @Test
        void tellsWhatArrived() throws Exception {
            StoredDocument stored = documents.stage(id, "portal", text("Good day"));
            assertThat(stored).isEqualTo(new StoredDocument(id, "text/plain", 8, sha256(text("Good day"))));
            assertThat(documents.staged("portal", List.of(id))).containsExactly(stored);
        }

        @Test
        void takesTwentyMebibytesInSmallSegments() throws Exception {
            StoredDocument stored = documents.stage(id, "portal", TestDocuments.pdf(TWENTY_MIB, 1));

            assertThat(stored.size()).isEqualTo(TWENTY_MIB);
            assertThat(stored.mediaType()).isEqualTo("application/pdf");
            assertThat(stored.sha256()).isEqualTo(sha256(TestDocuments.pdf(TWENTY_MIB, 1)));
            assertThat(number("select max(length(content)) from document_segment"))
                    .isEqualTo(256 * 1024);
            assertThat(number("select count(*) from document_segment")).isEqualTo(81);
            assertThat(number("select count(*) from document_upload")).isZero();
        }

        @Test
        void holdsNoConnectionWhileTheSenderIsSlow() {
            try (var onlyOne = new HikariDataSource()) {
                onlyOne.setJdbcUrl(TestPostgres.newDatabaseUrl());
                onlyOne.setUsername("postgres");
                onlyOne.setMaximumPoolSize(1);
                onlyOne.setConnectionTimeout(10_000);
                var others = JdbcClient.create(onlyOne);
                var slow = new FilterInputStream(TestDocuments.pdf(1024 * 1024, 1)) {
                    @Override
                    public int read(byte[] target, int from, int length) throws IOException {
                        others.sql("select 1").query().singleValue();
                        return super.read(target, from, length);
                    }
                };
                var over = TestDocuments.over(onlyOne, TestVault.over(onlyOne), clock);
                assertThat(over.stage(id, "portal", slow).size()).isEqualTo(1024 * 1024);
            }
        }

        @Test
        void doesNotCloseTheContent() {
            var content = new ByteArrayInputStream("text".getBytes(UTF_8)) {
                @Override
                public void close() {
                    throw new AssertionError("closed");
                }
            };
            assertThat(documents.stage(id, "portal", content).size()).isEqualTo(4);
        }

        @Test
        void again_changesNothing() {
            StoredDocument first = documents.stage(id, "portal", TestDocuments.pdf(600_000, 1));
            StoredDocument second = documents.stage(id, "portal", TestDocuments.pdf(600_000, 1));

            assertThat(second).isEqualTo(first);
            assertThat(number("select count(*) from document_segment")).isEqualTo(3);
            assertThat(number("select count(*) from document_upload")).isZero();
        }

        @Test
        void again_afterItWasAttached_changesNothing() {
            StoredDocument first = documents.stage(id, "portal", text("text"));
            attach(application(), "portal", id);
            assertThat(documents.stage(id, "portal", text("text"))).isEqualTo(first);
            assertThat(documents.staged("portal", List.of(id))).isEmpty();
        }

        @Test
        void theSameTwiceAtOnce_isOne() throws Exception {
            Callable<StoredDocument> send = () -> documents.stage(id, "portal", TestDocuments.pdf(900_000, 1));
            try (var threads = Executors.newFixedThreadPool(4)) {
                for (var sent : threads.invokeAll(List.of(send, send, send, send))) {
                    assertThat(sent.get().size()).isEqualTo(900_000);
                }
            }
            assertThat(number("select count(*) from document_segment")).isEqualTo(4);
        }

        @Test
        void anotherContentUnderTheSameId_isRefused() {
            documents.stage(id, "portal", text("one"));
            assertRefused(Reason.ID_TAKEN, () -> documents.stage(id, "portal", text("two")));
            assertThat(number("select count(*) from document_segment")).isEqualTo(1);
        }

        @Test
        void theIdOfAnotherSystem_isRefused() {
            documents.stage(id, "portal", text("one"));
            assertRefused(Reason.ID_TAKEN, () -> documents.stage(id, "other", text("one")));
        }

        @Test
        void oneByteTooMuch_isRefusedAndLeavesNothing() {
            assertRefused(Reason.TOO_LARGE, () -> documents.stage(id, "portal", TestDocuments.pdf(TWENTY_MIB + 1, 1)));
            assertNothingIsLeft();
        }

        @Test
        void anEmptyOne_isRefused() {
            assertRefused(Reason.EMPTY, () -> documents.stage(id, "portal", InputStream.nullInputStream()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<html><body>not accepted</body></html>",
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                    "#!/bin/sh\nrm",
                    "PK\u0003\u0004 an archive",
                    "MZ a program",
                    "\u0000\u0001\u0002"
                })
        void aTypeThatIsNotAccepted_isRefusedWhateverItIsCalled(String content) {
            assertRefused(Reason.TYPE_NOT_ACCEPTED, () -> documents.stage(id, "portal", text(content)));
            assertNothingIsLeft();
        }

        @Test
        void aSenderWhoGoesAway_leavesNothing() {
            assertThatThrownBy(
                            () -> documents.stage(id, "portal", TestDocuments.brokenPdf(TWENTY_MIB, 5L * 1024 * 1024)))
                    .isInstanceOf(UncheckedIOException.class);
            assertNothingIsLeft();
        }
    }

    @Nested
    class Attaching {
        @Test
        void bindsDocumentsAndWrapsTheirKeysForTheOwner() throws Exception {
            documents.stage(id, "portal", TestDocuments.pdf(700_000, 1));
            attach(application(), "portal", id);

            assertThat(jdbc.sql("select key_owner from document")
                            .query(String.class)
                            .single())
                    .isEqualTo("centre-1");
            try (var content = documents.open(id)) {
                assertThat(sha256(content)).isEqualTo(sha256(TestDocuments.pdf(700_000, 1)));
            }
        }

        @Test
        void anUnknownDocument_isRefused() {
            assertRefused(Reason.UNKNOWN, () -> attach(application(), "portal", id));
        }

        @Test
        void theDocumentOfAnotherSystem_isRefusedAsUnknown() {
            documents.stage(id, "portal", text("text"));
            assertRefused(Reason.UNKNOWN, () -> attach(application(), "other", id));
            assertRefused(Reason.UNKNOWN, () -> documents.sent("other", List.of(id)));
            assertThat(documents.staged("other", List.of(id))).isEmpty();
        }

        @Test
        void anAttachedDocument_isRefused() {
            documents.stage(id, "portal", text("text"));
            attach(application(), "portal", id);
            assertRefused(Reason.ID_TAKEN, () -> attach(application(), "portal", id));
        }

        @Test
        void oneThatCannotBeAttached_leavesTheOthersAlone() {
            documents.stage(id, "portal", text("text"));
            assertRefused(Reason.UNKNOWN, () -> attach(application(), "portal", id, UUID.randomUUID()));
            assertThat(documents.staged("portal", List.of(id))).hasSize(1);
        }

        @Test
        void keepsTheOrderOfTheApplicationAndWhatWasVerified() {
            UUID second = UUID.randomUUID();
            documents.stage(id, "portal", text("first"));
            documents.stage(second, "portal", text("second"));
            UUID application = application();
            attach(application, "portal", second, id);

            assertThat(documents.verified(application, List.of(said(second), said(id))))
                    .extracting(Document::id, Document::mediaType, Document::size, Document::fileName)
                    .containsExactly(tuple(second, "text/plain", 6L, "proof"), tuple(id, "text/plain", 5L, "proof"));
        }

        private Document said(UUID document) {
            return new Document(document, DocumentKind.OTHER, "proof", "application/x-said", 1L, null);
        }
    }

    @Nested
    class Opening {
        @Test
        void anUnknownOrMerelyStagedDocument_isRefused() {
            assertRefused(Reason.UNKNOWN, () -> documents.open(id));
            documents.stage(id, "portal", text("text"));
            assertRefused(Reason.UNKNOWN, () -> documents.open(id));
        }

        @Test
        void readsTwentyMebibytesSegmentBySegment() throws Exception {
            documents.stage(id, "portal", TestDocuments.pdf(TWENTY_MIB, 1));
            attach(application(), "portal", id);
            try (var content = documents.open(id)) {
                assertThat(sha256(content)).isEqualTo(sha256(TestDocuments.pdf(TWENTY_MIB, 1)));
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update document_segment set content = set_byte(content, 9, get_byte(content, 9) # 1)"
                            + " where position = 2",
                    "delete from document_segment where position = 3",
                    "delete from document_segment where position = 1",
                    "delete from document_segment",
                    "update document_segment set position = 2 - position where position in (0, 2)"
                })
        void noticesWhatWasDoneToTheSegments(String deed) {
            documents.stage(id, "portal", TestDocuments.pdf(1_000_000, 1));
            attach(application(), "portal", id);
            jdbc.sql("alter table document_segment drop constraint document_segment_pkey")
                    .update();

            assertThat(jdbc.sql(deed).update()).isPositive();

            assertThatThrownBy(() -> readAll(id)).isInstanceOf(IOException.class);
        }

        @Test
        void noticesContentsThatWereExchanged() {
            UUID other = UUID.randomUUID();
            documents.stage(id, "portal", text("mine"));
            documents.stage(other, "portal", text("yours"));
            attach(application(), "portal", id, other);
            jdbc.sql("update document_segment set content_id = gen_random_uuid()"
                            + " where content_id = (select content_id from document where id = ?)")
                    .param(id)
                    .update();
            jdbc.sql("update document_segment set content_id = (select content_id from document where id = ?)"
                            + " where content_id = (select content_id from document where id = ?)")
                    .params(id, other)
                    .update();
            jdbc.sql("update document set key_owner = o.key_owner, wrapped_key = o.wrapped_key"
                            + " from (select * from document where id = ?) o where document.id = ?")
                    .params(other, id)
                    .update();
            assertThatThrownBy(() -> readAll(id)).isInstanceOf(IOException.class);
        }
    }

    @Nested
    class Forgetting {
        @Test
        void takesWhatNobodyAttachedInTime() {
            UUID attached = UUID.randomUUID();
            UUID young = UUID.randomUUID();
            documents.stage(id, "portal", text("old"));
            documents.stage(attached, "portal", text("attached"));
            attach(application(), "portal", attached);
            clock.advance(Duration.ofHours(2));
            documents.stage(young, "portal", text("young"));

            assertThat(documents.forgetStagedBefore(clock.instant().minus(Duration.ofHours(1))))
                    .isEqualTo(1);

            assertThat(documents.staged("portal", List.of(id, young)))
                    .extracting(StoredDocument::id)
                    .containsExactly(young);
            assertThat(number("select count(*) from document_segment")).isEqualTo(2);
        }

        @Test
        void leavesWhatIsKeptForTheFormOfAPersonUntilItsTime() {
            documents.stage(id, "portal", text("of a form"));
            documents.keep("portal", List.of(id), clock.instant().plus(Duration.ofDays(30)));
            documents.keep("portal", List.of(id), clock.instant().plus(Duration.ofDays(2)));

            clock.advance(Duration.ofDays(30).minusSeconds(1));
            assertThat(documents.forgetExpired()).isZero();
            clock.advance(Duration.ofSeconds(1));
            assertThat(documents.forgetExpired()).isEqualTo(1);
            assertNothingIsLeft();
        }

        @Test
        void leavesForADayWhatIsKeptForLess() {
            documents.stage(id, "portal", text("of a form"));
            documents.keep("portal", List.of(id), clock.instant().plus(Duration.ofHours(1)));

            clock.advance(Duration.ofHours(23));

            assertThat(documents.forgetExpired()).isZero();
        }

        @Test
        void keepsOnlyWhatTheSystemStaged() {
            UUID attached = UUID.randomUUID();
            documents.stage(id, "portal", text("text"));
            documents.stage(attached, "portal", text("text"));
            attach(application(), "portal", attached);
            Instant later = clock.instant().plus(Duration.ofDays(30));

            assertRefused(Reason.UNKNOWN, () -> documents.keep("other", List.of(id), later));
            assertRefused(Reason.UNKNOWN, () -> documents.keep("portal", List.of(id, attached), later));
            assertRefused(Reason.UNKNOWN, () -> documents.keep("portal", List.of(UUID.randomUUID()), later));
            documents.keep("portal", List.of(), later);
        }

        @Test
        void takesWhatThePersonTookOutAtOnce() {
            documents.stage(id, "portal", TestDocuments.pdf(600_000, 1));

            assertThat(documents.discard("other", id)).isFalse();
            assertThat(documents.discard("portal", id)).isTrue();
            assertThat(documents.discard("portal", id)).isFalse();

            assertNothingIsLeft();
        }

        @Test
        void leavesWhatIsAttachedWhoeverWantsItOut() {
            documents.stage(id, "portal", text("text"));
            attach(application(), "portal", id);

            assertThat(documents.discard("portal", id)).isFalse();

            assertThat(documents.sent("portal", List.of(id))).hasSize(1);
        }

        @Test
        void takesWhatACrashLeftBehind() {
            SegmentStore segments = new SegmentStore(jdbc);
            segments.begin(id, clock.instant());
            segments.add(id, 0, new byte[100]);
            clock.advance(Duration.ofHours(2));

            assertThat(documents.forgetStagedBefore(clock.instant())).isZero();

            assertNothingIsLeft();
        }

        @Test
        void aContentThatStillArrives_endsInAnErrorAndNotInHalfADocument() {
            var forgottenMeanwhile = new FilterInputStream(TestDocuments.pdf(2_000_000, 1)) {
                private long read;

                @Override
                public int read(byte[] target, int from, int length) throws IOException {
                    int count = super.read(target, from, length);
                    read += count;
                    if (read > 1_900_000) {
                        clock.advance(Duration.ofDays(1));
                        documents.forgetStagedBefore(clock.instant());
                    }
                    return count;
                }
            };
            assertThatThrownBy(() -> documents.stage(id, "portal", forgottenMeanwhile))
                    .isInstanceOf(IllegalStateException.class);
            assertNothingIsLeft();
        }
    }

    private void assertNothingIsLeft() {
        assertThat(number("select count(*) from document")).isZero();
        assertThat(number("select count(*) from document_segment")).isZero();
        assertThat(number("select count(*) from document_upload")).isZero();
    }

    private void assertRefused(Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        DocumentRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void attach(UUID application, String system, UUID... ids) {
        documents.attach(application, "centre-1", system, List.of(ids));
    }

    /** A row that documents can be attached to. */
    private UUID application() {
        UUID application = UUID.randomUUID();
        jdbc.sql("""
                insert into application values (?, ?, 'portal', 'centre-1', '21004', 2026,
                    (select count(*) + 1 from application), now(), now(), '', null, false, '', 1, '', '', '', '')""").params(application, application.toString()).update();
        return application;
    }

    private void readAll(UUID document) throws IOException {
        try (var content = documents.open(document)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String sha256(InputStream content) throws Exception {
        var digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
        digest.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }
}
