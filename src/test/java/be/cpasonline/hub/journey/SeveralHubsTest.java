package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.journey.Installation.Instance;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Two hubs on one database and one broker: no leader, no state of their own, and either may be stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("SeveralHubsTest")
class SeveralHubsTest {
    private static final String OTHER_CENTRE = "62063";
    /** The exit code of a process that ended because it was asked to, and not because it was killed for it. */
    private static final int STOPPED = 143;

    private final ExternalBroker broker = new ExternalBroker();
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Neighbour neighbour = new Neighbour();
    private Installation installation;
    private String[] properties;
    private String application;
    private Instance one;
    private Instance other;
    private List<JsonNode> earlier;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        mail.start();
        application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        installation = new Installation(folder);
        installation.centre(OTHER_CENTRE, "carillon", neighbour.url());
        properties = properties();
        // both at once, on an empty database: one of them makes the tables
        one = installation.startInstance("one", properties);
        other = installation.startInstance("other", properties);
        installation.awaitReady(one);
        installation.awaitReady(other);
    }

    private String[] properties() {
        return Stream.concat(
                        Arrays.stream(broker.properties()),
                        Stream.of(
                                "--hub.delivery.lease=6s",
                                "--hub.delivery.first-pause=1s",
                                "--hub.delivery.longest-pause=2s",
                                "--hub.rest.first-pause=1s",
                                "--hub.rest.longest-pause=2s",
                                "--hub.watch.rest-longer-than=1s",
                                "--hub.housekeeping.watch=200ms",
                                "--hub.housekeeping.mails=200ms",
                                "--hub.notify.from=hub@hub.test",
                                "--hub.notify.operators.addresses=operators@hub.test",
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + mail.getSmtp().getPort()))
                .toArray(String[]::new);
    }

    @AfterAll
    void uninstall() {
        one.process().close();
        other.process().close();
        installation.close();
        neighbour.close();
        broker.close();
        mail.stop();
    }

    @BeforeEach
    void useTheFirst() {
        installation.use(one);
        installation.trouble("NONE", 0);
        earlier = installation.dossiers();
    }

    @Test
    void eachApplicationIsDeliveredOnceWhicheverHubTookItIn() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            installation.use(i % 2 == 0 ? one : other);
            references.add(installation.submit("once-" + i, application));
        }

        references.forEach(reference -> installation.awaitState(reference, "acknowledged"));
        assertThat(dossiersOfThisTest())
                .hasSameSizeAs(references)
                .allSatisfy(dossier ->
                        assertThat(dossier.get("timesReceived").asInt()).isEqualTo(1));
        references.forEach(reference -> assertThat(installation
                        .progress(reference)
                        .at("/delivery/attempts")
                        .asInt())
                .isEqualTo(1));
    }

    @Test
    void bothLookButAnAlarmIsToldOnce() {
        neighbour.goesDown();
        String reference = installation.submit("alarm", forOtherCentre());

        awaitSeries("hub_alarms{kind=\"RESTING\"} 1.0");
        awaitMails(1);
        neighbour.comesBack();
        installation.awaitState(reference, "acknowledged");
        awaitSeries("hub_alarms{kind=\"RESTING\"} 0.0");
        awaitMails(2);
        assertThat(sql().sql("select count(*) from alarm where kind = 'RESTING'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aHubThatIsAskedToStopFinishesWhatItHoldsAndLeavesNothingClaimed() {
        Instance stopped = installation.startInstance("stopped", properties);
        installation.awaitReady(stopped);
        installation.use(stopped);
        // longer than a lease, so that only who goes on renewing it keeps it
        installation.trouble("LATE", 4, 9_000);
        List<String> references = new CopyOnWriteArrayList<>();
        List<Integer> others = new CopyOnWriteArrayList<>();
        var feeding = CompletableFuture.runAsync(
                () -> feed(references, others), task -> Thread.ofVirtual().start(task));
        await().until(() -> references.size() > 20 && sending() > 0);

        stopped.process().terminate();

        assertThat(stopped.process().ended().orTimeout(90, TimeUnit.SECONDS).join())
                .isEqualTo(STOPPED);
        feeding.join();
        assertThat(others).as("answers other than 201").isEmpty();
        installation.use(one);
        references.forEach(reference -> installation.awaitState(reference, "acknowledged"));
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                installation.progress(reference).at("/history").toString())
                        .doesNotContain("uncertain"));
        assertThat(dossiersOfThisTest())
                .hasSameSizeAs(references)
                .allSatisfy(dossier ->
                        assertThat(dossier.get("timesReceived").asInt()).isEqualTo(1));
    }

    @Test
    void whatAStoppedHubCannotFinishIsGivenUpAtOnce() {
        Instance stopped = installation.startInstance(
                "giving-up",
                with("--hub.delivery.lease=10m", "--camel.main.shutdown-timeout=1", "--hub.delivery.renew=1m"));
        installation.awaitReady(stopped);
        installation.use(stopped);
        // more than the consumers of the two others can take
        int given = 12;
        installation.trouble("LATE", given, 15_000);
        List<String> references = Stream.iterate(0, i -> i + 1)
                .limit(given)
                .map(i -> installation.submit("given-up-" + i, application))
                .toList();
        await().until(() -> !installation.actuator("prometheus").body().contains("hub_deliveries_sending_here 0.0"));

        stopped.process().terminate();
        stopped.process().ended().orTimeout(60, TimeUnit.SECONDS).join();

        installation.use(one);
        references.forEach(reference -> installation.awaitState(reference, "acknowledged"));
        assertThat(references)
                .anySatisfy(reference -> assertThat(
                                installation.progress(reference).at("/history").toString())
                        .contains("uncertain", "The hub was stopped while it was sending"));
    }

    @Test
    void whatAHubThatIsGoneHadQueuedIsTakenUpByTheOther() {
        Instance gone = installation.startInstance("gone", properties);
        installation.awaitReady(gone);
        installation.use(gone);
        installation.trouble("LATE", 1_000, 1_000);
        List<String> references = Stream.iterate(0, i -> i + 1)
                .limit(12)
                .map(i -> installation.submit("gone-" + i, application))
                .toList();

        gone.process().terminate();
        gone.process().ended().orTimeout(90, TimeUnit.SECONDS).join();
        installation.trouble("NONE", 0);

        installation.use(one);
        // far less than the two minutes after which a message counts as lost
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(references)
                        .allSatisfy(reference -> assertThat(installation
                                        .progress(reference)
                                        .at("/delivery/state")
                                        .asString())
                                .isEqualTo("acknowledged")));
    }

    @Test
    void aHubStartsOnADatabaseThatANewerVersionMigrated(@TempDir Path newer) throws IOException {
        Files.writeString(newer.resolve("V9000__of_a_newer_version.sql"), """
                create table of_a_newer_version (id uuid primary key);
                alter table delivery add column of_a_newer_version text not null default '';
                """);
        Flyway.configure()
                .dataSource(installation.databaseUrl(), "postgres", "")
                .locations("classpath:db/migration", "filesystem:" + newer)
                .load()
                .migrate();

        Instance older = installation.startInstance("older", properties);
        installation.awaitReady(older);
        installation.use(older);
        installation.awaitState(installation.submit("older-that-starts", application), "acknowledged");
        installation.use(one);
        installation.awaitState(installation.submit("older-that-ran", application), "acknowledged");
        older.process().close();
    }

    private String forOtherCentre() {
        return application.replace("1000", "4000").replace("Bruxelles", "Liège");
    }

    /** Submits one after the other until the hub takes nothing any more. */
    private void feed(List<String> references, List<Integer> others) {
        for (int i = 0; ; i++) {
            try {
                var answer = installation.send(installation.submission("feed-" + i, application));
                if (answer.statusCode() == 201) {
                    references.add(Installation.json(answer).get("reference").asString());
                } else {
                    others.add(answer.statusCode());
                }
            } catch (UncheckedIOException gone) {
                return;
            }
        }
    }

    private List<JsonNode> dossiersOfThisTest() {
        return installation.dossiers().stream()
                .filter(dossier ->
                        earlier.stream().noneMatch(one -> one.get("key").equals(dossier.get("key"))))
                .toList();
    }

    private int sending() {
        return sql().sql("select count(*) from delivery where state = 'sending'")
                .query(Integer.class)
                .single();
    }

    private JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(installation.databaseUrl(), "postgres", ""));
    }

    private String[] with(String... further) {
        return Stream.concat(
                        Arrays.stream(properties)
                                .filter(property -> Arrays.stream(further)
                                        .noneMatch(other -> Installation.isSameProperty(other, property))),
                        Arrays.stream(further))
                .toArray(String[]::new);
    }

    private void awaitSeries(String line) {
        for (Instance instance : List.of(one, other)) {
            installation.use(instance);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> installation.actuator("prometheus").body().contains(line));
        }
        installation.use(one);
    }

    /** That there are so many, and that no further one comes in several rounds of both. */
    private void awaitMails(int count) {
        await().atMost(Duration.ofMinutes(1)).until(() -> mail.getReceivedMessages().length >= count);
        await().during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(mail.getReceivedMessages())
                        .extracting(message -> message.getSubject())
                        .hasSize(count));
    }
}
