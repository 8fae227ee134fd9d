package be.cpasonline.hub.register.api;

import be.cpasonline.hub.platform.language.BundleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        BundleFiles.holdExactly("register/day", shown);
    }
}
