package be.cpasonline.hub.workbench.keys;

import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;

/** The key by which an SFTP server of the demo is known, made at its first start and good for the demo only. */
public final class HostKey {
    private final KeyPair pair;

    private HostKey(KeyPair pair) {
        this.pair = pair;
    }

    /** The key in a folder; made where it is not there. */
    public static HostKey in(Path folder) {
        var provider = new SimpleGeneratorHostKeyProvider(folder.resolve("sftp-host-key"));
        provider.setAlgorithm("EC");
        return new HostKey(provider.loadKeys(null).iterator().next());
    }

    public KeyPair pair() {
        return pair;
    }

    /** SHA-256 of its public half, as OpenSSH prints it. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    }

    /** Its public half, as {@code known_hosts} has it. */
    public String line() {
        return PublicKeyEntry.toString(pair.getPublic());
    }
}
