package be.cpasonline.hub.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ApplicationJsonTest {
    private final ApplicationJson json = new ApplicationJson();

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{} {}", "nul", "{'a':1}", "{\"a\":NaN}"})
    void refusesWhatIsNotStrictJson(String text) {
        assertThatThrownBy(() -> {
                    if (json.parse(bytes(text)).isMissingNode()) {
                        throw new EmptyText();
                    }
                })
                .isInstanceOfAny(JacksonException.class, EmptyText.class);
    }

    @Test
    void refusesAMegabyteOfNestingQuickly() {
        assertThatThrownBy(() -> json.parse(bytes("[".repeat(1 << 20)))).isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8AndSaysWhere() {
        byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> json.parse(latin1))
                .isInstanceOfSatisfying(
                        NotUtf8.class, failure -> assertThat(failure.offset()).isEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, -1})
    void refusesVersionsThatItDoesNotKnow(int version) {
        assertThatThrownBy(() -> json.parse(bytes("{\"modelVersion\":" + version + "}")))
                .isInstanceOf(UnknownModelVersion.class)
                .hasMessageContaining("1 to 2");
    }

    @Test
    void namesTextsAndNamesThatCannotBeKept() {
        var tree = json.parse(bytes("""
                {"a":"fine\\n\\u00e9","b":["x","\\u0000"],"c/d":{"~":"\\ud800"},"bad\\u0001":"x","e":"\\uffff"}"""));

        assertThat(UnsafeCharacters.in(tree)).containsExactly("/b/1", "/c~1d/~0", "/bad\u0001", "/e");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing was there. */
    private static final class EmptyText extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
