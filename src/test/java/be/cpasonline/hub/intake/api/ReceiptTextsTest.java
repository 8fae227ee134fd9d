package be.cpasonline.hub.intake.api;

import static be.cpasonline.hub.platform.language.BundleFiles.each;

import be.cpasonline.hub.centre.competence.Rule;
import be.cpasonline.hub.centre.competence.Uncertainty;
import be.cpasonline.hub.platform.language.BundleFiles;
import be.cpasonline.hub.register.Receipt.ReceptionMoved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ReceiptTextsTest {
    @Test
    void whatTheLawWantsSaidHasItsTextsInEveryLanguageAndNoTextIsLeftOver() throws IOException {
        JsonNode law = new YAMLMapper()
                .readTree(Files.readString(Path.of("config/law.yaml")))
                .path("hub")
                .path("law");
        Stream<String> due = law.path("due-dates").values().stream()
                .map(each -> "due." + each.path("track").asString() + "."
                        + each.path("step").asString());
        Stream<String> mentions = law.path("mentions").values().stream().map(code -> "mention." + code.asString());
        BundleFiles.holdExactly(
                "intake/receipt",
                Stream.of(
                                each("receptionMoved.", ReceptionMoved.values()),
                                each("rule.", Rule.values()),
                                each("uncertainty.", Uncertainty.values()),
                                due,
                                mentions)
                        .flatMap(keys -> keys));
    }
}
