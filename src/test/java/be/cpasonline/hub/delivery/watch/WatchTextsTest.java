package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.platform.language.BundleFiles;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchTextsTest {
    @Test
    void everyAlarmHasItsTextsInEveryLanguageAndNoTextIsLeftOver() {
        BundleFiles.holdExactly(
                "watch/alarms",
                Arrays.stream(AlarmKind.values())
                        .flatMap(kind -> Stream.of(".subject", ".text", ".cleared.subject", ".cleared.text")
                                .map(part -> kind + part)));
    }

    @Test
    void whatIsNotTakenHasItsTextsInEveryLanguageAndNoTextIsLeftOver() {
        BundleFiles.holdExactly(
                "watch/not-taken",
                Stream.of("ADDITION.subject", "ADDITION.text", "WITHDRAWAL.subject", "WITHDRAWAL.text"));
    }

    @Test
    void whatTwoCentresHaveIsToldInEveryLanguage() {
        BundleFiles.holdExactly("watch/taken-twice", Stream.of("subject", "text"));
    }
}
