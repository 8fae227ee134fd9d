package be.cpasonline.hub.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {
    @Test
    void whatHasNoLetterStandsThereByItsName() {
        assertThat(Legible.of("Zoé \uD83D\uDE42\uFE0F 王 a\u202Eb\u0007"))
                .isEqualTo("Zoé [slightly smiling face] [cjk unified ideographs 738b] a[U+202E]b[U+0007]");
    }
}
