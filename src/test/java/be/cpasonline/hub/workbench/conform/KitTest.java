package be.cpasonline.hub.workbench.conform;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.TestPackages;
import be.cpasonline.hub.workbench.packages.CarillonAtHand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit passes what is good, and names what is not. */
class KitTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = {"bruyere", "carillon", "esdoorn", "meander", "pivert", "saule", "tilleul"})
    void everyFolderPassesWhatNeedsNobody(String name) {
        List<Played> played = play(Path.of("adapters", name), Map.of());

        assertThat(played).hasSizeGreaterThanOrEqualTo(40);
        assertThat(failed(played)).isEmpty();
    }

    @Test
    void carillonPassesAllThatItCan() throws Exception {
        try (var carillon = new CarillonAtHand(root)) {
            List<Played> played = play(Path.of("adapters", "carillon"), carillon.options());

            assertThat(failed(played)).isEmpty();
            assertThat(played.stream()
                            .filter(each -> each.result() instanceof Result.Passed)
                            .map(each -> each.scenario().name()))
                    .contains("deliver-emoji", "documents-20", "same-key", "same-key-parallel", "reset-after");
        }
    }

    @Test
    void aCodeThatIsMissingIsNamed() {
        TestPackages.copy("tilleul", root, "tilleul");
        TestPackages.edit(root.resolve("tilleul"), "codes.csv", "needKind,PSYCHOSOCIAL,PSYCHOSOCIAL,\n", "");

        assertThat(failed(play(root.resolve("tilleul"), Map.of())))
                .containsExactly("map-need-psychosocial", "map-most-needs");
    }

    @Test
    void aContractThatIsTooNarrowIsNamed() {
        TestPackages.copy("tilleul", root, "tilleul");
        TestPackages.edit(
                root.resolve("tilleul"),
                "contract/demande.schema.json",
                "\"texte\": {\"type\": \"string\"}",
                "\"texte\": {\"type\": \"string\", \"maxLength\": 500}");

        assertThat(failed(play(root.resolve("tilleul"), Map.of()))).containsExactly("map-longest-text");
    }

    private static List<Played> play(Path folder, Map<String, Object> options) {
        try (var laboratory = new Laboratory(folder)) {
            return new Kit(laboratory, options).play(Set.of(), each -> {});
        }
    }

    private static List<String> failed(List<Played> played) {
        return played.stream()
                .filter(Played::failed)
                .map(each -> each.scenario().name())
                .toList();
    }
}
