package be.cpasonline.hub.workbench.sftp;

import be.cpasonline.hub.workbench.keys.HostKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** An SFTP server for one folder and one user, on this machine; it can die at the worst moments. */
public final class SftpServer implements AutoCloseable {
    /** Who is let in, with {@link #PASSWORD} or a key that is authorized. */
    public static final String USER = "hub";

    public static final String PASSWORD = "demo-secret";

    private static final int NEVER = -1;

    private final SshServer server = SshServer.setUpDefaultServer();
    private final AtomicLong bytesLeft = new AtomicLong(NEVER);
    private final AtomicLong renamesLeft = new AtomicLong(NEVER);
    private final AtomicLong connections = new AtomicLong();
    private volatile String authorized = "";
    private volatile boolean full;
    private volatile String taken = "";
    private volatile String unopened = "";
    private volatile String unclosed = "";

    /**
     * Starts it.
     *
     * @param address where it listens
     * @param port 0 for any
     * @param root the folder that is seen as {@code /}
     */
    public SftpServer(String address, int port, HostKey hostKey, Path root) {
        server.setHost(address);
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey.pair()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        server.setPasswordAuthenticator((user, secret, session) -> user.equals(USER) && secret.equals(PASSWORD));
        server.setPublickeyAuthenticator((user, key, session) ->
                user.equals(USER) && PublicKeyEntry.toString(key).equals(authorized));
        var subsystem = new SftpSubsystemFactory.Builder().build();
        subsystem.addSftpEventListener(new Mortal());
        server.setSubsystemFactories(List.of(subsystem));
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Lets in who has the private key of this pair. */
    public void authorize(KeyPair pair) {
        authorized = PublicKeyEntry.toString(pair.getPublic());
    }

    /** Takes files away that end so, the moment they are there. */
    public void takeAtOnce(String suffix) {
        taken = suffix;
    }

    /** Opens no file that ends so. */
    public void refuseToOpen(String suffix) {
        unopened = suffix;
    }

    /** Answers that a file that ends so could not be closed, though it is there. */
    public void failToClose(String suffix) {
        unclosed = suffix;
    }

    /** Cuts the connection once so many bytes of files have come. */
    public void dieAfter(long bytes) {
        bytesLeft.set(bytes);
    }

    /** Has no room for a single byte more; or has room again. */
    public void full(boolean now) {
        full = now;
    }

    /** Cuts the connection once so many renames were made, without an answer to the last. */
    public void dieAfterRename(int count) {
        renamesLeft.set(count);
    }

    /** How many were made so far. */
    public long connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Mortal implements SftpEventListener {
        @Override
        public void initialized(ServerSession session, int version) {
            connections.incrementAndGet();
        }

        @Override
        public void opening(ServerSession session, String remoteHandle, Handle localHandle) throws IOException {
            if (ends(localHandle, unopened)) {
                throw new AccessDeniedException(unopened);
            }
        }

        @Override
        public void closing(ServerSession session, String remoteHandle, Handle localHandle) throws IOException {
            if (ends(localHandle, unclosed)) {
                throw new IOException("Disk quota exceeded");
            }
        }

        @Override
        public void writing(
                ServerSession session,
                String remoteHandle,
                FileHandle localHandle,
                long offset,
                byte[] data,
                int dataOffset,
                int dataLen)
                throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            if (bytesLeft.get() >= 0 && bytesLeft.addAndGet(-dataLen) < 0) {
                bytesLeft.set(NEVER);
                die(session);
            }
        }

        @Override
        public void closed(ServerSession session, String remoteHandle, Handle localHandle, @Nullable Throwable thrown)
                throws IOException {
            if (ends(localHandle, taken)) {
                Files.deleteIfExists(localHandle.getFile());
            }
        }

        private static boolean ends(Handle handle, String suffix) {
            return !suffix.isEmpty() && handle.getFile().toString().endsWith(suffix);
        }

        @Override
        public void moved(
                ServerSession session, Path from, Path to, Collection<CopyOption> options, @Nullable Throwable thrown)
                throws IOException {
            if (thrown == null && renamesLeft.decrementAndGet() == 0) {
                die(session);
            }
        }

        private static void die(ServerSession session) throws IOException {
            session.close(true);
            throw new IOException("died");
        }
    }
}
