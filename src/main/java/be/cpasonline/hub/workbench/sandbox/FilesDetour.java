package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.platform.settings.Reference;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.sftp.Connector;
import be.cpasonline.hub.transport.sftp.Login;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a server that takes files. It signs in there as the hub would, by the same code, so that a wrong host key
 * or password shows; the hub itself gets a password for the detour alone.
 */
final class FilesDetour implements Detour {
    private static final AttributeKey<ClientSession> SIGNED_IN = new AttributeKey<>();
    private static final Duration SIGNS_IN_WITHIN = Duration.ofSeconds(10);
    private static final int NO_MORE = SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;

    private final Map<String, Object> declared;
    private final Connector connector = new Connector();
    private final SshServer server = SshServer.setUpDefaultServer();
    private final HostKey hostKey;
    private final Path secret;
    private final String password = UUID.randomUUID().toString();
    private final Passing passing;
    private volatile Optional<Behind> behind = Optional.empty();

    /** What is behind it. */
    private record Behind(Login login, SftpFolders folders) {
        String name() {
            return "sftp://" + login.host() + ":" + login.port();
        }
    }

    /**
     * Starts it, for this machine only.
     *
     * @param folder of its key and its password
     * @param declared options that the package sets for all centres
     */
    FilesDetour(Path folder, Map<String, Object> declared, Passing passing) {
        this.declared = declared;
        this.passing = passing;
        try {
            Files.createDirectories(folder);
            secret = Files.writeString(folder.resolve("password"), password);
            hostKey = HostKey.in(folder);
            server.setHost("127.0.0.1");
            server.setKeyPairProvider(KeyPairProvider.wrap(hostKey.pair()));
            server.setPasswordAuthenticator((user, shown, session) -> shown.equals(password)
                    && behind.filter(one -> signIn(one, session)).isPresent());
            server.setSubsystemFactories(List.of(new Relays()));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Options that are not complete stay as they are: the hub says what is missing. */
    @Override
    public Map<String, Object> through(Map<String, Object> options) {
        Map<String, Object> all = new LinkedHashMap<>(declared);
        all.putAll(options);
        if (!List.of("host", "hostKeys", "username").stream().allMatch(all::containsKey)
                || declared.containsKey("privateKey")) {
            return options;
        }
        behind = Optional.of(new Behind(login(all), SftpFolders.of(all)));
        Map<String, Object> changed = new LinkedHashMap<>(options);
        changed.keySet().removeAll(List.of("privateKey", "passphrase"));
        changed.put("host", "localhost");
        changed.put("port", server.getPort());
        changed.put("hostKeys", hostKey.line());
        changed.put("password", "file:" + secret.toAbsolutePath());
        return changed;
    }

    private static Login login(Map<String, Object> options) {
        return new Login(
                String.valueOf(options.get("host")),
                Integer.parseInt(String.valueOf(options.getOrDefault("port", 22))),
                String.valueOf(options.get("hostKeys")),
                String.valueOf(options.get("username")),
                secret(options, "password"),
                secret(options, "privateKey"),
                secret(options, "passphrase"),
                SIGNS_IN_WITHIN);
    }

    private static @Nullable Secret secret(Map<String, Object> options, String name) {
        if (!options.containsKey(name)) {
            return null;
        }
        String reference = String.valueOf(options.get(name));
        return new Secret(
                reference,
                () -> Reference.value(reference, FilesDetour::variable)
                        .orElseThrow(() -> new AdapterFailure(
                                FailureKind.MISCONFIGURED,
                                name + "Unusable",
                                "The connection to the package's server is not configured rightly.",
                                "the option " + name + " refers to nothing")));
    }

    /** As the hub's process knows it. */
    private static @Nullable String variable(@Nullable String name) {
        String given = SimulatedPackage.secrets().get(name);
        return given == null ? System.getenv(name) : given;
    }

    /** What the server says of the hub is said to the hub. */
    private boolean signIn(Behind one, ServerSession hub) {
        var talk = new SftpTalk(one.name(), one.folders(), passing);
        try {
            hub.setAttribute(SIGNED_IN, connector.connect(one.login(), Deadline.in(SIGNS_IN_WITHIN)));
            return true;
        } catch (AdapterFailure failure) {
            boolean absent = failure.kind() == FailureKind.UNAVAILABLE;
            talk.shut(absent ? Fault.ABSENT : Fault.SHUT, failure.detail());
            leave(hub, absent ? Optional.empty() : Optional.of(reason(failure)));
        } catch (IllegalArgumentException unreadable) {
            talk.shut(Fault.SHUT, "hostKeys holds no key that can be read");
            leave(hub, Optional.of(SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE));
        }
        return false;
    }

    private static int reason(AdapterFailure failure) {
        return failure.getCause() instanceof SshException ssh && ssh.getDisconnectCode() > 0
                ? ssh.getDisconnectCode()
                : NO_MORE;
    }

    private static void leave(ServerSession hub, Optional<Integer> reason) {
        try {
            if (reason.isPresent()) {
                hub.disconnect(reason.get(), "the server behind the sandbox's detour");
            } else {
                hub.close(true);
            }
        } catch (IOException e) {
            hub.close(true);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a relay for each connection. */
    private final class Relays implements SubsystemFactory {
        @Override
        public String getName() {
            return SftpConstants.SFTP_SUBSYSTEM_NAME;
        }

        @Override
        public Command createSubsystem(ChannelSession channel) {
            Behind one = behind.orElseThrow();
            return new SftpRelay(
                    Objects.requireNonNull(channel.getServerSession().getAttribute(SIGNED_IN)),
                    new SftpTalk(one.name(), one.folders(), passing));
        }
    }
}
