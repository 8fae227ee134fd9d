package be.cpasonline.hub.workbench.conform;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.TestPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder that is delivered passes; a sample of the scenarios that covers each kind, {@code ./hub conform} plays all. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("KitTest")
class KitTest {
    private static final Set<String> DELIVERED = Set.of("deliver-shortest", "deliver-emoji", "deliver-longest-text");
    private static final Set<String> MAILED = Set.of("mail-opens", "mail-twice", "mail-not-let-in", "mail-answer-lost");
    private static final int DELIVERIES = 10;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private static Path root;

    private static Laboratory laboratory;

    @BeforeAll
    static void open() throws IOException {
        laboratory =
                new Laboratory(Stream.concat(folders(), Stream.of(tooNarrow())).toList());
    }

    @AfterAll
    static void close() {
        laboratory.close();
    }

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(TestPackages.DELIVERED)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyDeliveredFolderPasses(Path folder) throws IOException {
        String name = Laboratory.nameOf(folder);
        try (Counterpart counterpart =
                Counterpart.simulated(name, Files.createDirectories(root.resolve("at-" + name)))) {
            List<Played> played = play(name, counterpart, sample());

            assertThat(played)
                    .filteredOn(Played::failed)
                    .extracting(Played::explanation)
                    .isEmpty();
            assertThat(played)
                    .filteredOn(each -> each.result() instanceof Result.Passed)
                    .hasSizeGreaterThan(30);
        }
    }

    @Test
    void aContractThatIsTooNarrowIsNamed() {
        assertThat(play("narrow", Counterpart.reachedBy(Map.of()), Set.of("map-shortest", "map-longest-text")))
                .filteredOn(Played::failed)
                .extracting(each -> each.scenario().name())
                .containsExactly("map-longest-text");
    }

    /** The kit's own servers have other keys than a vendor's. */
    @ParameterizedTest
    @CsvSource({
        "saule, sftp-twice, privateKey=env:PATH passphrase=env:PATH pgpRecipient=env:PATH",
        "linde, mail-twice, trustedCertificates=env:PATH answersSignedBy=env:PATH mailboxSecurity=STARTTLS"
    })
    void whatSettingsSayOfAVendorsServerIsNotUsedAtTheKitsOwn(String name, String scenario, String settings) {
        Map<String, Object> options = Arrays.stream(settings.split(" "))
                .map(setting -> setting.split("="))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));

        assertThat(play(name, Counterpart.reachedBy(options), Set.of(scenario)))
                .extracting(Played::result)
                .allMatch(Result.Passed.class::isInstance);
    }

    @Test
    void thePageToHandOverIsWholeByItself() {
        List<Played> played =
                play("narrow", Counterpart.reachedBy(Map.of()), Set.of("map-shortest", "map-longest-text"));

        assertThat(HtmlReport.of(
                        laboratory.casePackage("narrow"),
                        played,
                        Clock.systemUTC().instant()))
                .contains("It does not conform", "<dt>Expected</dt>", "map-longest-text")
                .doesNotContain("{title}", "{rows}", "http://", "https://", "src=");
    }

    private static List<Played> play(String name, Counterpart counterpart, Set<String> only) {
        var subject = new Subject(laboratory, laboratory.casePackage(name), counterpart);
        return new Kit(subject, DELIVERIES, LIMIT).play(only, each -> {});
    }

    private static Set<String> sample() {
        return Kit.scenarios(laboratory.json(), DELIVERIES).stream()
                .map(Scenario::name)
                .filter(name -> !Set.of("document-largest", EnduranceScenarios.STAYS_FLAT)
                        .contains(name))
                .filter(name -> !name.startsWith("deliver-") || DELIVERED.contains(name))
                .filter(name -> !name.startsWith("mail-") || MAILED.contains(name))
                .collect(Collectors.toSet());
    }

    private static Path tooNarrow() {
        Path folder = TestPackages.copy("tilleul", root, "narrow");
        TestPackages.edit(
                folder,
                "contract/demande.schema.json",
                "\"texte\": {\"type\": \"string\"}",
                "\"texte\": {\"type\": \"string\", \"maxLength\": 500}");
        return folder;
    }
}
