package be.cpasonline.hub.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.notify.store.Outbox;
import be.cpasonline.hub.testing.TestPostgres;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails go to a real SMTP server, and wait while it is away. */
class MailRoundTest {
    private static final Mail MAIL =
            new Mail("travailleuse@cpas.example", "Des demandes vous attendent", "Été : à lire.");

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.newDataSource());
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final TestOutbox outbox = new TestOutbox(jdbc);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailIsSentOnceWithItsIdAsMessageId() throws MessagingException, IOException {
        server.start();
        outbox.mails().send(MAIL);
        MailRound round = outbox.round(server.getSmtp().getPort());

        round.send();
        round.send();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo(MAIL.subject());
        assertThat(received[0].getContent().toString()).contains(MAIL.text());
        assertThat(received[0].getMessageID()).isEqualTo("<" + outbox.onlyId() + "@hub.example>");
        assertThat(received[0].getAllRecipients()[0]).hasToString(MAIL.recipient());
    }

    @Test
    void whileTheServerIsAwayMailsWait() {
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        outbox.mails().send(MAIL);
        MailRound round = outbox.round(port);
        round.send();
        assertThat(outbox.state()).isEqualTo("waiting");

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            await().untilAsserted(() -> {
                round.send();
                assertThat(back.getReceivedMessages()).hasSize(1);
            });
        } finally {
            back.stop();
        }
        assertThat(outbox.state()).isEqualTo("sent");
    }

    @Test
    void anAddressThatTheServerRefusesIsNotTriedForEver() throws IOException {
        try (var refusing = new RefusingSmtpServer()) {
            outbox.mails().send(MAIL);

            outbox.round(refusing.port()).send();

            assertThat(outbox.state()).isEqualTo("refused");
        }
    }

    @Test
    void whatIsNoAddressIsNotTriedForEver() {
        outbox.mails().send(new Mail("nobody at home", "Subject", "Text"));

        outbox.round(1).send();

        assertThat(outbox.state()).isEqualTo("refused");
    }

    @Test
    void withoutAServerMailsAreKept() {
        outbox.mails().send(MAIL);

        outbox.round(provider(List.of())).send();

        assertThat(outbox.state()).isEqualTo("waiting");
    }

    private static ObjectProvider<JavaMailSender> provider(List<JavaMailSender> senders) {
        var factory = new DefaultListableBeanFactory();
        senders.forEach(sender -> factory.registerSingleton("sender", sender));
        return factory.getBeanProvider(JavaMailSender.class);
    }

    /** An outbox in a database of its own. */
    private record TestOutbox(JdbcClient jdbc) {
        private static final NotifySettings SETTINGS = new NotifySettings(
                "cpas@hub.example",
                new NotifySettings.Operators(List.of(), Locale.ENGLISH),
                Duration.ofMillis(50),
                Duration.ofMillis(100));

        Mails mails() {
            return new Mails(outbox(), SETTINGS);
        }

        MailRound round(int port) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(port);
            return round(provider(List.of(sender)));
        }

        MailRound round(ObjectProvider<JavaMailSender> sender) {
            return new MailRound(outbox(), sender, SETTINGS, new SimpleMeterRegistry());
        }

        String state() {
            return jdbc.sql("select state from mail").query(String.class).single();
        }

        String onlyId() {
            return jdbc.sql("select id::text from mail").query(String.class).single();
        }

        private Outbox outbox() {
            return new Outbox(jdbc);
        }
    }
}
