package be.cpasonline.hub.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.testing.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultStreamTest {
    private DataKey key;

    @BeforeEach
    void open() {
        key = TestVault.over(TestPostgres.newDataSource()).newKey("centre-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 300_000})
    void readsBackWhatWasWritten(int size) throws IOException {
        byte[] plain = content(size);
        assertThat(read(write(plain, "document"), "document")).isEqualTo(plain);
    }

    @Test
    void failsToReadWhatWasAltered() throws IOException {
        byte[] secret = write(content(300_000), "document");
        secret[200_000] ^= 1;
        assertThatThrownBy(() -> read(secret, "document")).isInstanceOf(IOException.class);
    }

    @Test
    void failsToReadWhatWasCutOffBetweenSegments() throws IOException {
        byte[] secret = write(content(300_000), "document");
        assertThatThrownBy(() -> read(Arrays.copyOf(secret, 2 * 65_536), "document"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void failsToReadInAnotherContext() throws IOException {
        byte[] secret = write(content(10), "document 1");
        assertThatThrownBy(() -> read(secret, "document 2")).isInstanceOf(IOException.class);
    }

    private byte[] write(byte[] plain, String context) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var stream = key.encrypting(target, context)) {
            stream.write(plain);
        }
        return target.toByteArray();
    }

    private byte[] read(byte[] secret, String context) throws IOException {
        try (var stream = key.decrypting(new ByteArrayInputStream(secret), context)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
