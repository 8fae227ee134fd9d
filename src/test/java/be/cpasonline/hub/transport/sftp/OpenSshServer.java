package be.cpasonline.hub.transport.sftp;

import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.workbench.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OpenSSH's own server on this machine, for the user that runs the tests. */
final class OpenSshServer implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/sbin/sshd");

    private final Path folder;
    private final int port = Ports.free();
    private @Nullable Process process;

    /** Makes the keys of both sides in a folder; does not start it. */
    OpenSshServer(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("in"));
            key("host");
            key("user");
            Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
            Files.writeString(folder.resolve("config"), """
                    Port %d
                    ListenAddress 127.0.0.1
                    HostKey %s
                    AuthorizedKeysFile %s
                    PidFile none
                    StrictModes no
                    UsePAM no
                    PasswordAuthentication no
                    PermitRootLogin prohibit-password
                    Subsystem sftp internal-sftp
                    """.formatted(
                            port, folder.resolve("host"), folder.resolve("authorized")));
            // where root starts it, it wants this folder; where somebody else does, it does without
            if (Files.isWritable(Path.of("/run"))) {
                Files.createDirectories(
                        Path.of("/run/sshd"),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    void start() {
        try {
            process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "-D",
                            "-e",
                            "-f",
                            folder.resolve("config").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
            await().until(() -> Ports.isServed(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL to it and to whatever it started. */
    void kill() {
        Process running = process;
        if (running != null) {
            List<ProcessHandle> children = running.descendants().toList();
            ended(running.destroyForcibly());
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    int port() {
        return port;
    }

    Path in() {
        return folder.resolve("in");
    }

    String hostKey() {
        String line = read("host.pub");
        int comment = line.lastIndexOf(' ');
        return line.substring(0, comment);
    }

    String privateKey() {
        return read("user");
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void key(String name) throws IOException {
        Process made = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-C",
                        "test",
                        "-f",
                        folder.resolve(name).toString())
                .start();
        ended(made);
    }

    private static void ended(Process process) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
    }
}
