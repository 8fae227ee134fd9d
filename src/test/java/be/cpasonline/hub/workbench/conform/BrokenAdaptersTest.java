package be.cpasonline.hub.workbench.conform;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.TestPackages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit catches what is broken, and says with which scenario. Leaks are measured of the whole process. */
@Isolated
class BrokenAdaptersTest {
    private static final TestTransport SOUND = new TestTransport("sound", SoundAdapter::new);
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final int DELIVERIES = 40;

    private static final String PAYLOAD = """
            {"reference": "NAM-0A0B-0C0D", "person": {"number": "85073099734", "name": "Exemple"},
             "needs": ["OTHER"], "words": "J'ai besoin d'aide."}
            """;

    @TempDir
    private static Path root;

    private static Laboratory laboratory;
    private static Register register;

    @BeforeAll
    static void open() {
        List<TestTransport> transports = Stream.concat(
                        Stream.of(SOUND), Arrays.stream(Broken.values()).map(Broken::transport))
                .toList();
        laboratory = new Laboratory(
                Stream.concat(transports.stream().map(BrokenAdaptersTest::folder), Stream.of(crashingDemo()))
                        .toList(),
                transports.toArray(TestTransport[]::new));
        laboratory.authority();
        register = new Register();
    }

    @AfterAll
    static void close() {
        register.close();
        laboratory.close();
    }

    @Test
    void theSoundOnePassesWhatCatchesTheOthers() {
        Set<String> all = Arrays.stream(Broken.values()).map(Broken::scenario).collect(Collectors.toSet());

        assertThat(played(SOUND.id(), register, all))
                .extracting(Played::result)
                .hasSize(all.size())
                .allMatch(Result.Passed.class::isInstance);
    }

    @Test
    void theCrashingDemoIsCaught() {
        assertThat(played("crashing", Counterpart.reachedBy(Map.of()), Set.of("deliver-shortest")))
                .singleElement()
                .satisfies(played -> assertThat(played.explanation())
                        .hasValueSatisfying(text -> assertThat(text)
                                .contains("expected  an acknowledgement", "java.lang.IllegalStateException", "docs/")));
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenOneIsCaughtByItsScenario(Broken broken) {
        assertThat(played(broken.transport().id(), register, Set.of(broken.scenario())))
                .singleElement()
                .matches(Played::failed);
    }

    private static List<Played> played(String name, Counterpart counterpart, Set<String> only) {
        var subject = new Subject(laboratory, laboratory.casePackage(name), counterpart);
        return new Kit(subject, DELIVERIES, LIMIT).play(only, each -> {});
    }

    /** The template's, for another transport. */
    private static Path folder(TestTransport transport) {
        Path folder = TestPackages.copy("demo", root, transport.id());
        TestPackages.edit(folder, "adapter.yaml", "transport: demo", "transport: " + transport.id());
        TestPackages.edit(
                folder,
                "adapter.yaml",
                "capabilities: [HONOURS_KEY, DOCUMENTS, TEST_MODE]",
                "capabilities: [HONOURS_KEY, RECOGNISES, DOCUMENTS]");
        TestPackages.edit(folder, "adapter.yaml", "options:\n  behaviour: OBEY\n  delay: 2s\n", "");
        TestPackages.edit(
                folder,
                "application.jsonata",
                "application.needs.kind[]",
                "application.needs.kind[], \"words\": application.needs.description");
        TestPackages.edit(
                folder, "contract/application.schema.json", "\"minItems\": 1 }", "\"minItems\": 1 }, \"words\": {}");
        TestPackages.write(folder, "examples/shortest/payload.json", PAYLOAD);
        return folder;
    }

    private static Path crashingDemo() {
        Path folder = TestPackages.copy("demo", root, "crashing");
        TestPackages.edit(folder, "adapter.yaml", "behaviour: OBEY", "behaviour: CRASH");
        return folder;
    }
}
