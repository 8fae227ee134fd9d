package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.transport.http.Deadline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.jspecify.annotations.Nullable;

/** Connects and signs in, with nothing but what it is told: no key and no settings of the user that the hub runs as. */
public final class Connector {
    private static final AttributeKey<HostKeys> PINNED = new AttributeKey<>();

    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable SshClient started;

    /**
     * A session that is signed in.
     *
     * @throws AdapterFailure where there is none; nothing was sent
     */
    public ClientSession connect(Login login, Deadline deadline) {
        ClientSession session = reach(login, deadline);
        try {
            identify(session, login);
            session.auth().verify(limit(login, deadline));
            return session;
        } catch (IOException e) {
            session.close(true);
            throw SftpFailures.notConnected(e);
        } catch (RuntimeException e) {
            session.close(true);
            throw e;
        }
    }

    private ClientSession reach(Login login, Deadline deadline) {
        AttributeRepository pinned = AttributeRepository.ofKeyValuePair(PINNED, HostKeys.of(login.hostKeys()));
        try {
            return client().connect(login.username(), login.host(), login.port(), pinned, null)
                    .verify(limit(login, deadline))
                    .getSession();
        } catch (IOException e) {
            throw SftpFailures.notConnected(e);
        }
    }

    private static Duration limit(Login login, Deadline deadline) {
        Duration left = deadline.left();
        return left.compareTo(login.connectTimeout()) < 0 ? left : login.connectTimeout();
    }

    private static void identify(ClientSession session, Login login) throws IOException {
        if (login.password() != null) {
            session.addPasswordIdentity(login.password().reveal());
        }
        if (login.privateKey() != null) {
            for (KeyPair pair : pairs(login.privateKey(), login.passphrase())) {
                session.addPublicKeyIdentity(pair);
            }
        }
    }

    private static Iterable<KeyPair> pairs(Secret key, @Nullable Secret passphrase) throws IOException {
        FilePasswordProvider password =
                passphrase == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(passphrase.reveal());
        try {
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName("privateKey"),
                    new ByteArrayInputStream(key.reveal().getBytes(StandardCharsets.UTF_8)),
                    password);
            if (pairs == null) {
                throw SftpFailures.unusable("privateKey", null);
            }
            return pairs;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw SftpFailures.unusable("privateKey", e);
        }
    }

    private SshClient client() {
        SshClient running = started;
        if (running != null) {
            return running;
        }
        starting.lock();
        try {
            SshClient now = started;
            if (now == null) {
                now = start();
                started = now;
            }
            return now;
        } finally {
            starting.unlock();
        }
    }

    private static SshClient start() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((session, address, key) -> pinned(session).include(key));
        client.start();
        return client;
    }

    private static HostKeys pinned(ClientSession session) {
        AttributeRepository context = session.getConnectionContext();
        HostKeys pinned = context == null ? null : context.getAttribute(PINNED);
        if (pinned == null) {
            throw new IllegalStateException("a session without pinned keys");
        }
        return pinned;
    }
}
