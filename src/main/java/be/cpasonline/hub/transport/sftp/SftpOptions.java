package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Option;
import be.cpasonline.hub.spi.Secret;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** Options of {@code sftp}. */
record SftpOptions(
        @Option(title = "Host of the SFTP server") @NotBlank String host,

        @Option(title = "Port of the SFTP server", byDefault = "22") @Min(1) @Max(65_535) int port,

        @Option(
                title = "Keys of the server: 'ssh-ed25519 AAAA...' as in known_hosts without the host, or fingerprints"
                        + " 'SHA256:...'; several with commas between")
        @NotBlank String hostKeys,

        @Option(title = "User name") @NotBlank String username,

        @Option(title = "Password, where there is no private key") @Nullable Secret password,

        @Option(title = "Private key, Ed25519 or RSA, as OpenSSH or PEM keeps it") @Nullable Secret privateKey,

        @Option(title = "Passphrase of the private key; none where it has none") @Nullable Secret passphrase,

        @Option(title = "Folder that deliveries are put into")
        @NotNull @Pattern(regexp = SftpOptions.FOLDER, message = SftpOptions.NO_FOLDER) String folder,

        @Option(
                title = "Folder that test deliveries are put into; without it tests are refused",
                enables = Capability.TEST_MODE)
        @Nullable @Pattern(regexp = SftpOptions.FOLDER, message = SftpOptions.NO_FOLDER) String testFolder,

        @Option(
                title = "Folder in which the package keeps what it took, under the same names",
                enables = Capability.RECOGNISES)
        @Nullable @Pattern(regexp = SftpOptions.FOLDER, message = SftpOptions.NO_FOLDER) String archiveFolder,

        @Option(
                title = "Folder in which the package leaves what it says of deliveries",
                enables = Capability.REPORTS_STATUS)
        @Nullable @Pattern(regexp = SftpOptions.FOLDER, message = SftpOptions.NO_FOLDER) String returnFolder,

        @Option(title = "Folder that the hub moves what it took from the return folder into")
        @Nullable @Pattern(regexp = SftpOptions.FOLDER, message = SftpOptions.NO_FOLDER) String returnArchiveFolder,

        @Option(title = "Folder that the hub moves what it cannot take into, with the reason beside it")
        @Nullable @Pattern(regexp = SftpOptions.FOLDER, message = SftpOptions.NO_FOLDER) String returnErrorFolder,

        @Option(
                title = "How a delivery lies there: FOLDER, a folder with its files; ZIP, one file with all of them;"
                        + " FILE, the payload alone",
                byDefault = "FOLDER")
        @NotNull Layout layout,

        @Option(
                title = "Whether an empty file KEY.ready comes last, without which the package takes nothing",
                byDefault = "true")
        boolean marker,

        @Option(title = "OpenPGP key that files are encrypted for, armored; none for files as they are") @Nullable Secret pgpRecipient,

        @Option(title = "OpenPGP key that files are signed with, armored; none for no signature") @Nullable Secret pgpSigner,

        @Option(title = "Passphrase of that key; none where it has none") @Nullable Secret pgpPassphrase,

        @Option(title = "Limit for connecting and signing in", byDefault = "10s")
        @NotNull @DurationMin(millis = 1)
        @DurationMax(minutes = 5)
        Duration connectTimeout,

        @Option(title = "Limit for a whole delivery", byDefault = "5m")
        @NotNull @DurationMin(millis = 1)
        @DurationMax(minutes = 30)
        Duration totalTimeout,

        @Option(title = "Connections at once", byDefault = "2") @Min(1) @Max(64) int poolSize) {

    /** How a delivery lies in the folder. */
    enum Layout {
        /** The payload alone: no documents. */
        FILE,
        /** One file with the payload, the documents and the manifest. */
        ZIP,
        /** A folder with the payload, the documents and the manifest. */
        FOLDER
    }

    static final String FOLDER = "/?[^/\\s\\\\]+(/[^/\\s\\\\]+)*";
    static final String NO_FOLDER = "must be a path with slashes, without one at its end";

    Login login() {
        return new Login(host, port, hostKeys, username, password, privateKey, passphrase, connectTimeout);
    }

    @AssertTrue(message = "or privateKey is needed, and not both") public boolean isPasswordOrKey() {
        return (password == null) != (privateKey == null);
    }

    @AssertTrue(message = "is for privateKey") public boolean isPassphraseNeeded() {
        return passphrase == null || privateKey != null;
    }

    @AssertTrue(message = "needs keys that can be read") public boolean isHostKeysReadable() {
        return HostKeys.readable(hostKeys);
    }

    @AssertTrue(message = "is for pgpSigner") public boolean isPgpPassphraseNeeded() {
        return pgpPassphrase == null || pgpSigner != null;
    }

    @AssertTrue(message = "needs returnArchiveFolder and returnErrorFolder beside it") public boolean isReturnFolderComplete() {
        return returnFolder == null
                ? returnArchiveFolder == null && returnErrorFolder == null
                : returnArchiveFolder != null && returnErrorFolder != null;
    }

    @AssertTrue(
            message = "and testFolder, archiveFolder, returnFolder, returnArchiveFolder, returnErrorFolder must be"
                    + " different folders, as far as they are given")
    public boolean isFolderApart() {
        List<Path> folders = Stream.of(
                        folder, testFolder, archiveFolder, returnFolder, returnArchiveFolder, returnErrorFolder)
                .filter(Objects::nonNull)
                .map(given -> Path.of(given).normalize())
                .toList();
        return Set.copyOf(folders).size() == folders.size();
    }
}
