package be.cpasonline.hub.version;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.version.Subject.Kind;
import be.cpasonline.hub.version.VersionSettings.Hand;
import be.cpasonline.hub.version.store.TestVersionStore;
import be.cpasonline.hub.version.store.VersionStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Several instances on one database, each with a disk of its own. */
class InForceTest {
    private static final Subject ACME = Subject.ofPackage("acme");
    private static final Subject GHENT = new Subject(Kind.CENTRE, "44021");

    private final DataSource database = TestPostgres.newDataSource();
    private final List<Object> told = new ArrayList<>();

    @Test
    void theFirstStartTakesAllThatIsGood() {
        var disk = new HashMap<>(Map.of(ACME, "one", GHENT, "bad"));

        Instance hub = start(disk, Hand.BY_COMMAND);

        assertThat(hub.texts()).isEqualTo(Map.of(ACME, "one"));
        assertThat(hub.problem(GHENT)).isEqualTo("it is bad");
    }

    @Test
    void laterOnlyACommandPutsInForceAndRunningInstancesFollow() {
        var disk = new HashMap<>(Map.of(ACME, "one"));
        Instance hub = start(disk, Hand.BY_COMMAND);
        Instance other = start(Map.of(), Hand.BY_COMMAND);
        disk.put(ACME, "two");
        disk.put(GHENT, "new");
        hub.lookTwice();
        assertThat(hub.texts()).isEqualTo(Map.of(ACME, "one"));
        assertThat(hub.problem(GHENT)).contains("./hub activate config/centres/44021.yaml");

        hub.activation.activate(hub.activation.onDisk(), "somebody");
        hub.lookTwice();
        other.watching.look();

        assertThat(hub.texts()).isEqualTo(Map.of(ACME, "two", GHENT, "new"));
        assertThat(other.texts()).isEqualTo(hub.texts());
        assertThat(hub.inForce.refused()).isEmpty();
        assertThat(told).isNotEmpty().allMatch(InForceChanged.class::isInstance);
    }

    @Test
    void whatIsSavedComesIntoForceOnceItStandsStill() {
        var disk = new HashMap<>(Map.of(ACME, "one"));
        Instance hub = start(disk, Hand.BY_SAVING);

        disk.put(ACME, "half");
        hub.watching.look();
        disk.put(ACME, "whole");
        hub.watching.look();
        assertThat(hub.texts()).isEqualTo(Map.of(ACME, "one"));
        hub.watching.look();

        assertThat(hub.texts()).isEqualTo(Map.of(ACME, "whole"));
    }

    @Test
    void aBadOneLeavesTheOneBeforeInForceAndSaysWhyUntilItIsMended() {
        var disk = new HashMap<>(Map.of(ACME, "one"));
        Instance hub = start(disk, Hand.BY_SAVING);

        disk.put(ACME, "bad");
        hub.lookTwice();
        assertThat(hub.texts()).isEqualTo(Map.of(ACME, "one"));
        assertThat(hub.inForce.refused()).containsOnlyKeys(ACME);

        disk.put(ACME, "one");
        hub.lookTwice();
        assertThat(hub.inForce.refused()).isEmpty();
    }

    @Test
    void whatWasPutBackStaysThoughTheDiskDiffers() {
        var disk = new HashMap<>(Map.of(ACME, "one"));
        Instance hub = start(disk, Hand.BY_SAVING);
        disk.put(ACME, "two");
        hub.lookTwice();

        assertThat(hub.activation.back(ACME, "somebody")).isPresent();
        hub.lookTwice();
        assertThat(hub.texts()).isEqualTo(Map.of(ACME, "one"));
        assertThat(hub.activation.back(ACME, "somebody")).as("and forth").isPresent();
        hub.lookTwice();
        assertThat(hub.texts()).isEqualTo(Map.of(ACME, "two"));
    }

    @Test
    void whatLackedSomethingIsTakenWhenThatCame() {
        var disk = new HashMap<>(Map.of(GHENT, "needs acme"));
        Instance hub = start(disk, Hand.BY_SAVING);
        assertThat(hub.inForce.refused()).containsOnlyKeys(GHENT);

        disk.put(ACME, "one");
        hub.lookTwice();

        assertThat(hub.texts()).isEqualTo(Map.of(ACME, "one", GHENT, "needs acme"));
    }

    @Test
    void whatIsTakenOutIsGoneAndItsContentIsKept() {
        Instance hub = start(Map.of(ACME, "one"), Hand.BY_COMMAND);
        String version = hub.versionOf(ACME);

        assertThat(hub.activation.remove(ACME, "somebody")).isTrue();
        hub.watching.look();

        assertThat(hub.texts()).isEmpty();
        assertThat(hub.inForce.content(version)).isPresent();
        assertThat(hub.inForce.content("0".repeat(64))).isEmpty();
    }

    @Test
    void aNewerVersionStandsBesideForItsCentresOnEveryInstance() {
        var disk = new HashMap<>(Map.of(ACME, "one"));
        Instance hub = start(disk, Hand.BY_COMMAND);
        Instance other = start(Map.of(), Hand.BY_COMMAND);
        disk.put(ACME, "two");

        hub.put(audience -> audience.naming(Set.of("44021")));
        other.watching.look();
        assertThat(other.textFor("44021")).isEqualTo("two");
        assertThat(other.textFor("92094")).isEqualTo("one");

        disk.put(ACME, "mended");
        hub.put(audience -> audience.sharing(100));
        other.watching.look();
        assertThat(other.texts()).as("nobody is left with the older").isEqualTo(Map.of(ACME, "mended"));

        assertThat(hub.rollouts.back(ACME, Set.of("92094"), "somebody")).isPresent();
        other.watching.look();
        assertThat(other.textFor("44021")).isEqualTo("mended");
        assertThat(other.textFor("92094")).isEqualTo("one");

        assertThat(hub.activation.back(ACME, "somebody")).isPresent();
        other.watching.look();
        assertThat(other.texts()).isEqualTo(Map.of(ACME, "one"));
        assertThat(other.inForce.beside()).isEmpty();
    }

    @Test
    void whereSavingPutsInForceANewerVersionKeepsItsCentresAfterARestart() {
        var disk = new HashMap<>(Map.of(ACME, "one"));
        Instance hub = start(disk, Hand.BY_COMMAND);
        disk.put(ACME, "two");
        hub.put(audience -> audience.naming(Set.of("44021")));

        Instance again = start(disk, Hand.BY_SAVING);

        assertThat(again.textFor("92094")).isEqualTo("one");
    }

    private Instance start(Map<Subject, String> disk, Hand hand) {
        VersionStore store = TestVersionStore.on(database);
        var activation = new Activation(
                store,
                new Disk(List.of(new Written(Kind.PACKAGE, disk), new Written(Kind.CENTRE, disk))),
                new Inspections(List.of(InForceTest::inspect)),
                new JdbcTransactionManager(database));
        var saved = new Saved(activation, new VersionSettings(hand));
        var inForce = new LiveInForce(new StoredInForce(store), saved);
        return new Instance(activation, new Rollouts(store, activation), inForce, new Watching(inForce, told::add));
    }

    private static Map<Subject, String> inspect(Map<Subject, FolderContent> candidates, Contents together) {
        Map<Subject, String> problems = new HashMap<>();
        candidates.forEach((subject, content) -> {
            String text = text(content);
            if (text.equals("bad")) {
                problems.put(subject, "it is bad");
            } else if (text.equals("needs acme") && !together.all().containsKey(ACME)) {
                problems.put(subject, "there is no acme");
            }
        });
        return problems;
    }

    private static String text(FolderContent content) {
        return content.text("file").orElseThrow();
    }

    /** One running hub. */
    private record Instance(Activation activation, Rollouts rollouts, LiveInForce inForce, Watching watching) {

        void lookTwice() {
            watching.look();
            watching.look();
        }

        void put(UnaryOperator<Audience> change) {
            OnDisk candidate = Objects.requireNonNull(activation.onDisk().get(ACME));
            assertThat(rollouts.put(ACME, candidate, change, "somebody").good()).containsOnlyKeys(ACME);
        }

        String textFor(String nis) {
            var contents = new Contents(inForce.all(), inForce.beside());
            return text(contents.ofPackage(ACME.name(), nis).orElseThrow());
        }

        String problem(Subject subject) {
            return Objects.requireNonNull(inForce.refused().get(subject)).problem();
        }

        String versionOf(Subject subject) {
            return Objects.requireNonNull(inForce.all().get(subject)).version();
        }

        Map<Subject, String> texts() {
            Map<Subject, String> texts = new TreeMap<>();
            inForce.all().forEach((subject, content) -> texts.put(subject, text(content)));
            return texts;
        }
    }

    /** A disk that the test writes. */
    private record Written(Kind kind, Map<Subject, String> disk) implements Shelf {

        @Override
        public Map<String, OnDisk> read() {
            Map<String, OnDisk> found = new HashMap<>();
            disk.forEach((subject, text) -> {
                if (subject.kind() == kind) {
                    found.put(
                            subject.name(),
                            new OnDisk(
                                    FolderContent.of(Map.of("file", text.getBytes(StandardCharsets.UTF_8))),
                                    Optional.empty()));
                }
            });
            return found;
        }
    }
}
