package be.cpasonline.hub.register;

import static be.cpasonline.hub.register.Submissions.ETTERBEEK;
import static be.cpasonline.hub.register.Submissions.IXELLES;
import static be.cpasonline.hub.register.Submissions.NISS;
import static be.cpasonline.hub.register.Submissions.OTHER_NISS;
import static be.cpasonline.hub.register.Submissions.submission;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.documents.StoredDocument;
import be.cpasonline.hub.documents.TestDocuments;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.Language;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.vault.VaultException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegisterTest {
    private final DataSource database = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TestClock clock = new TestClock("2026-11-23T08:30:00.123456789Z");
    private final List<Object> events = new ArrayList<>();
    private final TestRegister test = TestRegister.over(database, clock, events::add);
    private final Register register = test.register();
    private final Documents documents = test.documents();

    @Nested
    class Registering {
        @Test
        void givesTheReceiptThatTheLawAsksFor() {
            UUID bill = stage("portal");
            Submission submission = submission("key", NISS, IXELLES, bill);

            Registered registered = register.register(submission);

            Receipt receipt = registered.receipt();
            String digest = documents.sent("portal", List.of(bill)).getFirst().sha256();
            assertThat(receipt.reference()).isEqualTo(registered.reference()).matches("(\\w{4}-){2}\\w{4}");
            assertThat(receipt.hubNumber()).isEqualTo("2026/000001");
            assertThat(receipt.submittedAt()).isEqualTo(OffsetDateTime.parse("2026-11-23T09:30:00.123456+01:00"));
            assertThat(receipt.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(receipt.receptionMoved()).isEmpty();
            assertThat(receipt.centre()).isEqualTo(IXELLES);
            assertThat(receipt.presumption()).isEqualTo(submission.presumption());
            assertThat(receipt.channel()).isEqualTo("WEB_FORM");
            assertThat(receipt.identityLevel()).isEqualTo("urn:be:fas:500");
            assertThat(receipt.language()).isEqualTo(Language.FRENCH);
            assertThat(receipt.needs()).containsExactly("FOOD", "DEBT");
            assertThat(receipt.documents())
                    .containsExactly(new Receipt.AttachedDocument(bill, "bill of " + bill + ".pdf", digest));
            assertThat(receipt.dueDates())
                    .extracting(Receipt.DueDate::on)
                    .containsExactlyInAnyOrder(LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 23));
            assertThat(receipt.mentions()).isNotEmpty();
            assertThat(receipt.joinedTo()).isEmpty();
            assertThat(receipt.seal()).isEqualTo(Seal.of(submission.submitted(), List.of(digest)));
            assertThat(registered.repeated()).isFalse();
            assertThat(registered.urgent()).isTrue();
        }

        @Test
        void onASundayIsReceivedOnMondayAndSaysWhy() {
            clock.set("2026-11-22T08:30:00Z");
            Receipt receipt = register.register(submission("key")).receipt();
            assertThat(receipt.submittedAt()).isEqualTo(OffsetDateTime.parse("2026-11-22T09:30:00+01:00"));
            assertThat(receipt.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(receipt.receptionMoved()).contains(Receipt.ReceptionMoved.WEEKEND);
        }

        @Test
        void tellsListenersOnce() {
            Registered registered = register.register(submission("key"));
            register.register(submission("key"));
            assertThat(events)
                    .containsExactly(new ApplicationRegistered(registered.applicationId(), IXELLES.id(), true));
        }

        @Test
        void withADocumentThatIsUnknownOrOfAnotherSystem_isRefusedAndLeavesNothing() {
            UUID foreign = stage("other");
            for (UUID document : List.of(foreign, UUID.randomUUID())) {
                assertThatThrownBy(() -> register.register(submission("key", NISS, IXELLES, document)))
                        .isInstanceOfSatisfying(
                                DocumentRefused.class,
                                e -> assertThat(e.reason()).isEqualTo(DocumentRefused.Reason.UNKNOWN));
            }
            assertNothingIsRegistered();
        }

        @Test
        void withADocumentThatIsAttachedElsewhere_isRefusedAndLeavesNothing() {
            UUID document = stage("portal");
            register.register(submission("one", NISS, IXELLES, document));
            assertThatThrownBy(() -> register.register(submission("two", NISS, IXELLES, document)))
                    .isInstanceOfSatisfying(
                            DocumentRefused.class,
                            e -> assertThat(e.reason()).isEqualTo(DocumentRefused.Reason.ID_TAKEN));
            assertThat(count("application")).isEqualTo(1);
            assertThat(count("intake_key")).isEqualTo(1);
        }
    }

    @Nested
    class Finding {
        @Test
        void givesTheReceiptAsItWasGiven() {
            register.register(submission("one"));
            UUID bill = stage("portal");
            Registered registered = register.register(submission("two", NISS, IXELLES, bill));

            String typed = registered.reference().toLowerCase(Locale.ROOT).replace("-", " ");

            assertThat(register.find(typed)).contains(registered);
            assertThat(registered.receipt().joinedTo()).isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "nonsense", "2222-2222-2223", "'; drop table application; --"})
        void nothingUnderAReferenceThatIsNone(String reference) {
            assertThat(register.find(reference)).isEmpty();
        }

        @Test
        void nothingUnderAReferenceThatNobodyWasGiven() {
            assertThat(register.find(Reference.random().toString())).isEmpty();
        }
    }

    @Nested
    class Reading {
        @Test
        void givesTheApplicationWithWhatWasVerifiedOfItsDocuments() {
            UUID bill = stage("portal");
            UUID lease = stage("portal");
            Submission submission = submission("key", NISS, IXELLES, lease, bill);
            Registered registered = register.register(submission);

            RegisteredApplication read = register.read(registered.applicationId());

            assertThat(read.application().withDocuments(submission.application().documents()))
                    .isEqualTo(submission.application());
            assertThat(read.application().documents()).extracting(Document::id).containsExactly(lease, bill);
            assertThat(read.application().documents())
                    .allSatisfy(document -> assertThat(document.mediaType()).isEqualTo("application/pdf"));
            assertThat(read.registration().reference()).isEqualTo(registered.reference());
            assertThat(read.registration().submittedAt())
                    .hasToString(registered.receipt().submittedAt().toString());
            assertThat(read.registration().hubNumber()).isEqualTo("2026/000001");
        }

        @Test
        void nothingThatIsNotThere() {
            assertThatThrownBy(() -> register.read(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
        }

        @Test
        void neverTheContentOfAnotherApplication() {
            UUID one = register.register(submission("one")).applicationId();
            UUID two = register.register(submission("two")).applicationId();
            jdbc.sql("""
                    update application set content = o.content, wrapped_key = o.wrapped_key
                    from (select * from application where id = ?) o where application.id = ?""").params(one, two).update();
            assertThatThrownBy(() -> register.read(two)).isInstanceOf(VaultException.class);
        }
    }

    @Nested
    class ASecondApplicationOfTheSamePerson {
        @Test
        void isLinkedToTheMostRecentOneAndNeverDropped() {
            register.register(submission("one"));
            Registered second = register.register(submission("two"));
            Registered third = register.register(submission("three"));

            assertThat(third.receipt().joinedTo()).contains(second.reference());
            assertThat(register.read(third.applicationId()).registration().joinedTo())
                    .isEqualTo(second.reference());
            assertThat(count("application")).isEqualTo(3);
        }

        @Test
        void isNotLinkedAfterTheWindow() {
            register.register(submission("one"));
            clock.advance(Duration.ofDays(30).plusMillis(1));
            assertThat(joinedTo(submission("two"))).isEmpty();
        }

        @Test
        void isLinkedUntilTheEndOfTheWindow() {
            register.register(submission("one"));
            clock.advance(Duration.ofDays(30));
            assertThat(joinedTo(submission("two"))).isPresent();
        }

        @Test
        void isNotLinkedToOneAtAnotherCentreOrOfAnotherPerson() {
            register.register(submission("one", NISS, IXELLES));
            assertThat(joinedTo(submission("two", NISS, ETTERBEEK))).isEmpty();
            assertThat(joinedTo(submission("three", OTHER_NISS, IXELLES))).isEmpty();
        }

        private Optional<String> joinedTo(Submission submission) {
            return register.register(submission).receipt().joinedTo();
        }
    }

    @Nested
    class TheApplicationsOfAPerson {
        @Test
        void areFoundAtAllCentresTheNewestFirst() {
            Registered first = register.register(submission("one", NISS, IXELLES));
            register.register(submission("of another person", OTHER_NISS, IXELLES));
            clock.advance(Duration.ofDays(90));
            Registered second = register.register(submission("two", NISS, ETTERBEEK));

            assertThat(register.ofPerson(NISS)).containsExactly(own(second, false), own(first, false));
        }

        @Test
        void areFoundWhenWhatWasSaidIsForgotten() {
            Registered registered = register.register(submission("one"));
            jdbc.sql("update application set content = '', forgotten_at = now()")
                    .update();

            assertThat(register.ofPerson(NISS)).containsExactly(own(registered, true));
        }

        @Test
        void areNoneWhereThePersonNeverAsked() {
            register.register(submission("one"));

            assertThat(register.ofPerson(OTHER_NISS)).isEmpty();
        }

        private static OwnApplication own(Registered registered, boolean forgotten) {
            Receipt receipt = registered.receipt();
            return new OwnApplication(
                    registered.applicationId(),
                    registered.reference(),
                    registered.centre(),
                    receipt.submittedAt(),
                    receipt.receivedOn(),
                    forgotten);
        }
    }

    @Nested
    class TheRegisterOfADay {
        @Test
        void listsWhatTheCentreReceivedInTheOrderOfSubmission() {
            clock.set("2026-11-21T10:00:00Z");
            Registered saturday = register.register(submission("one"));
            clock.set("2026-11-23T07:00:00Z");
            register.register(submission("elsewhere", OTHER_NISS, ETTERBEEK));
            Registered monday = register.register(submission("two", OTHER_NISS, IXELLES));
            clock.set("2026-11-24T07:00:00Z");
            Registered tuesday = register.register(submission("three"));

            RegisterDay day = register.day(IXELLES.id(), LocalDate.of(2026, 11, 23));

            assertThat(day.centre()).contains(IXELLES);
            assertThat(day.entries())
                    .containsExactly(
                            new RegisterEntry(
                                    "2026/000001",
                                    saturday.reference(),
                                    OffsetDateTime.parse("2026-11-21T11:00:00+01:00"),
                                    LocalDate.of(2026, 11, 23),
                                    Optional.of(new RegisterEntry.Person(
                                            "Vanderzonneschijn", Optional.of("Wilhelmina"), NISS)),
                                    List.of("FOOD", "DEBT"),
                                    "WEB_FORM",
                                    Optional.empty()),
                            register.entry(monday.applicationId()).orElseThrow());
            assertThat(register.entry(tuesday.applicationId()).orElseThrow().joinedTo())
                    .contains(saturday.reference());
        }

        @Test
        void isEmptyWhereNothingWasReceived() {
            RegisterDay day = register.day(IXELLES.id(), LocalDate.of(2026, 11, 23));
            assertThat(day.entries()).isEmpty();
            assertThat(day.centre()).isEmpty();
            assertThat(register.entry(UUID.randomUUID())).isEmpty();
        }

        @Test
        void comesWholeHoweverLongItIs() {
            for (int i = 0; i < 250; i++) {
                register.register(submission("key " + i));
            }
            assertThat(register.day(IXELLES.id(), LocalDate.of(2026, 11, 23)).entries())
                    .hasSize(250)
                    .isSortedAccordingTo(Comparator.comparing(RegisterEntry::hubNumber));
        }
    }

    @Test
    void nothingOfAPersonIsReadableInTheDatabaseNorInAnyText() {
        UUID bill = stage("portal");
        Submission submission = submission("key", NISS, IXELLES, bill);
        Registered registered = register.register(submission);
        RegisterEntry entry = register.entry(registered.applicationId()).orElseThrow();

        String dump = TableDump.of(database) + submission + registered.receipt() + entry;

        assertThat(dump).contains("portal", IXELLES.id());
        for (String secret : List.of(NISS, "Vanderzonneschijn", "Wilhelmina", "cupboard", "FOOD", "bill of")) {
            assertThat(dump).doesNotContain(secret).doesNotContain(TableDump.hex(secret.getBytes(UTF_8)));
        }
        assertThat(dump).doesNotContain(TableDump.hex("%PDF-1.7".getBytes(UTF_8)));
    }

    private UUID stage(String system) {
        StoredDocument stored = documents.stage(UUID.randomUUID(), system, TestDocuments.pdf(1_000, 1));
        return stored.id();
    }

    private void assertNothingIsRegistered() {
        assertThat(count("application")).isZero();
        assertThat(count("intake_key")).isZero();
        assertThat(count("hub_number_counter")).isZero();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
