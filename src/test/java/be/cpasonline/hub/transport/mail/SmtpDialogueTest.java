package be.cpasonline.hub.transport.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.transport.mail.MailOptions.Security;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of a server means, and each break. */
class SmtpDialogueTest {
    /** More than all buffers on the way hold: what is written whole may have been taken. */
    private static final int LARGE = 5 * 1024 * 1024;

    private final MailTestOptions options = new MailTestOptions();
    private ScriptedSmtp server;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedSmtp(MailTestKeys.server());
        options.port = server.port();
        options.security = Security.STARTTLS;
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void nothingIsSaidBeforeTheConnectionIsEncrypted() {
        Delivery delivery = Deliveries.of();
        options.adapter().deliver(delivery);

        assertThat(server.heard.subList(0, 2))
                .satisfiesExactly(
                        hello -> assertThat(hello).startsWith("EHLO hub.example"),
                        encrypted -> assertThat(encrypted).isEqualTo("STARTTLS"));
        assertThat(server.heard).anyMatch(line -> line.startsWith("AUTH"));
        assertThat(server.heard)
                .anyMatch(line -> line.startsWith("MAIL FROM:<hub@hub.example>")
                        && line.contains("ENVID=" + delivery.id())
                        && line.contains("RET=HDRS"));
        assertThat(server.heard).anyMatch(line -> line.startsWith("RCPT TO:") && line.contains("NOTIFY=FAILURE,DELAY"));
        assertThat(server.mails).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 554 no, UNAVAILABLE, unreachable",
        "CONNECT, 421 closing, UNAVAILABLE, unreachable",
        "CONNECT, cut, UNAVAILABLE, unreachable",
        "AUTH, 535 5.7.8 no, MISCONFIGURED, signInRefused",
        "AUTH, 454 4.7.0 later, TRANSIENT, signInNotNow",
        "MAIL, 451 4.3.0 wait, TRANSIENT, notNow",
        "MAIL, 550 5.7.1 not you, MISCONFIGURED, senderRefused",
        "MAIL, 552 5.3.4 too much, REFUSED, tooLarge",
        "MAIL, 530 5.7.0 sign in, MISCONFIGURED, notUnderstood",
        "MAIL, cut, UNAVAILABLE, unreachable",
        "RCPT, 450 4.2.1 greylisted, TRANSIENT, notNow",
        "RCPT, 452 4.2.2 full, TRANSIENT, notNow",
        "RCPT, 550 5.1.1 nobody, REFUSED, refused",
        "RCPT, 552 5.2.2 full, REFUSED, mailboxFull",
        "RCPT, cut, UNAVAILABLE, unreachable",
        "DATA, 451 4.3.0 wait, TRANSIENT, notNow",
        "DATA, 554 5.7.1 no, MISCONFIGURED, senderRefused",
        "DATA, cut, UNAVAILABLE, unreachable",
        "., 451 4.3.0 wait, TRANSIENT, notNow",
        "., 421 4.3.2 closing, UNAVAILABLE, serverCloses",
        "., 552 5.3.4 too much, REFUSED, tooLarge",
        "., 550 5.6.0 no, REFUSED, refused",
        "., cut, UNCERTAIN, noAnswer",
    })
    void anAnswerSaysWhoActsNext(String verb, String answer, FailureKind kind, String code) {
        server.answers.put(verb, answer);
        onlyANotice();

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).as(failure.detail()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.detail()).doesNotContain("nobody", "greylisted", "Exemple");
    }

    @Test
    void whatBreaksInTheMiddleWasNotTaken() {
        server.answers.put("CONTENT", ScriptedSmtp.CUT);

        AdapterFailure failure =
                failure(Deliveries.of(Deliveries.document(LARGE, () -> new ByteArrayInputStream(new byte[LARGE]))));

        assertThat(failure.kind()).as(failure.detail()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(server.mails).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EHLO, UNAVAILABLE", "RCPT, UNAVAILABLE", "., UNCERTAIN"})
    void aServerThatFallsSilentHoldsNobody(String verb, FailureKind kind) {
        options.totalTimeout = Duration.ofSeconds(2);
        onlyANotice();
        server.answers.put(verb, ScriptedSmtp.SILENCE);

        assertThat(failure(Deliveries.of()).kind()).isEqualTo(kind);
    }

    @Test
    void howTheDialogueEndsAfterTheMailWasTakenDoesNotMatter() {
        onlyANotice();
        server.answers.put("QUIT", ScriptedSmtp.CUT);

        options.adapter().deliver(Deliveries.of());

        assertThat(server.mails).hasSize(1);
    }

    @Test
    void whatTheServerSaysIsTooLargeIsNotSent() {
        server.extensions.add("SIZE 5000");

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.code()).isEqualTo("tooLarge");
        assertThat(failure.detail()).contains("the mail server allows 5000");
        assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void withoutStartTlsNothingIsSent() {
        onlyANotice();
        server.extensions.remove("STARTTLS");

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("noStartTls");
        assertThat(server.heard).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void onlyWhoAsksForItSendsReadable() {
        onlyANotice();
        server.extensions.remove("STARTTLS");
        options.security = Security.NONE;
        options.password = null;

        options.adapter().deliver(Deliveries.of());

        assertThat(server.mails).hasSize(1);
    }

    @Test
    void aServerThatNobodyVouchesForGetsNothing() {
        onlyANotice();
        options.trusted = null;

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("tlsUnknownAuthority");
    }

    @Test
    void aServerWithAnothersNameGetsNothing() {
        onlyANotice();
        options.host = "127.0.0.1";

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("tlsWrongName");
    }

    @Test
    void aServerThatIsDownIsUnavailable() throws IOException {
        server.close();

        assertThat(failure(Deliveries.of()).kind()).isEqualTo(FailureKind.UNAVAILABLE);
    }

    /** Which is made sooner than a letter. */
    private void onlyANotice() {
        options.certificate = null;
    }

    private AdapterFailure failure(Delivery delivery) {
        return catchThrowableOfType(
                AdapterFailure.class, () -> options.adapter().deliver(delivery));
    }
}
