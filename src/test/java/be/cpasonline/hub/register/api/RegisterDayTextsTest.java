package be.cpasonline.hub.register.api;

import static be.cpasonline.hub.platform.language.BundleFiles.each;

import be.cpasonline.hub.model.Channel;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.platform.language.BundleFiles;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisterDayTextsTest {
    @Test
    void thePageHasItsTextsInEveryLanguageAndNoTextIsLeftOver() throws IOException {
        String template = Files.readString(Path.of("src/main/resources/register/day.html"));
        Stream<String> shown = Pattern.compile("t\\.get\\('([^']+)'")
                .matcher(template)
                .results()
                .map(found -> found.group(1));
        Stream<String> needs = Arrays.stream(Objects.requireNonNull(Need.class.getAnnotation(JsonSubTypes.class))
                        .value())
                .map(kind -> "need." + kind.name());
        BundleFiles.holdExactly(
                "register/day",
                Stream.of(shown, needs, each("channel.", Channel.values())).flatMap(keys -> keys));
    }
}
