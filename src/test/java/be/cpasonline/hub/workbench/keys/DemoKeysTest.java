package be.cpasonline.hub.workbench.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path root;

    @Test
    void keysAreMadeOnceForTheirOwnerAlone() throws Exception {
        DemoKeys keys = DemoKeys.in(root.resolve("keys"), NOW);
        String key = Files.readString(keys.hub().key());
        DemoKeys.in(root.resolve("keys"), NOW);

        assertThat(key).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(Files.readString(keys.hub().key())).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(keys.hub().key())))
                .isEqualTo("rw-------");
    }

    @Test
    void aPairWhoseMakingBrokeOffIsMadeAgain() throws Exception {
        DemoKeys keys = DemoKeys.in(root, NOW);
        String before = Files.readString(keys.pivert().certificate());
        Files.delete(keys.pivert().key());
        DemoKeys.in(root, NOW);

        assertThat(keys.pivert().key()).exists();
        assertThat(Files.readString(keys.pivert().certificate())).isNotEqualTo(before);
    }
}
