package be.cpasonline.hub.workbench.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliveries leave no memory and no threads behind; both are measured of the whole process, so nothing may run beside. */
@Isolated
class EnduranceTest {
    /** Two more than threads may be added: one that each delivery leaves behind shows. */
    private static final int DELIVERIES = 14;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private static Path root;

    private static Laboratory laboratory;

    @BeforeAll
    static void open() throws IOException {
        laboratory = new Laboratory(KitTest.folders().toList());
    }

    @AfterAll
    static void close() {
        laboratory.close();
    }

    @ParameterizedTest
    @MethodSource("be.cpasonline.hub.workbench.conform.KitTest#folders")
    void everyDeliveredFolderStaysFlat(Path folder) throws IOException {
        String name = Laboratory.nameOf(folder);
        try (Counterpart counterpart =
                Counterpart.simulated(name, Files.createDirectories(root.resolve("at-" + name)))) {
            var subject = new Subject(laboratory, laboratory.casePackage(name), counterpart);

            assertThat(new Kit(subject, DELIVERIES, LIMIT).play(Set.of(EnduranceScenarios.STAYS_FLAT), each -> {}))
                    .filteredOn(Played::failed)
                    .extracting(Played::explanation)
                    .isEmpty();
        }
    }
}
