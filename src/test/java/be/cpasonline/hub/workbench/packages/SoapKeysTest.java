package be.cpasonline.hub.workbench.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoapKeysTest {
    @TempDir
    private Path root;

    @Test
    void keysAreMadeOnceForTheirOwnerAlone() throws Exception {
        Path folder = root.resolve("keys");
        SoapKeys.in(folder);
        String key = Files.readString(folder.resolve("hub-signing-key.pem"));
        SoapKeys.in(folder);

        assertThat(key).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(Files.readString(folder.resolve("hub-signing-key.pem"))).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aPairWhoseMakingBrokeOffIsMadeAgain() throws Exception {
        Path folder = root.resolve("keys");
        SoapKeys.in(folder);
        String before = Files.readString(folder.resolve("pivert.pem"));
        Files.delete(folder.resolve("pivert-key.pem"));
        SoapKeys.in(folder);

        assertThat(folder.resolve("pivert-key.pem")).exists();
        assertThat(Files.readString(folder.resolve("pivert.pem"))).isNotEqualTo(before);
    }
}
