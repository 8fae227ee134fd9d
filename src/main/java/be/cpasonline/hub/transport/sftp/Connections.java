package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.NoAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** The connections of an adapter: kept for a while, since signing in costs more than a file. */
final class Connections implements AutoCloseable {
    /** Well before a firewall forgets the connection without a word. */
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);

    private final SftpOptions options;
    private final Connector connector;
    private final Semaphore places;
    private final Deque<Kept> idle = new ArrayDeque<>();

    Connections(SftpOptions options, Connector connector) {
        this.options = options;
        this.connector = connector;
        this.places = new Semaphore(options.poolSize(), true);
    }

    /**
     * Works on a connection. It is cut at the deadline, so that a server that says nothing holds nobody, and closed after
     * a failure.
     *
     * @throws AdapterFailure where there is no connection: nothing was sent
     */
    <T> T work(Deadline deadline, Function<Remote, T> work) {
        enter(deadline);
        try {
            SftpClient client = client(deadline);
            CompletableFuture<Void> cut = CompletableFuture.runAsync(
                    () -> close(client),
                    CompletableFuture.delayedExecutor(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
            try {
                T result = work.apply(new Remote(client));
                keep(client);
                return result;
            } catch (RuntimeException e) {
                close(client);
                throw e;
            } finally {
                cut.cancel(false);
            }
        } finally {
            places.release();
        }
    }

    private void enter(Deadline deadline) {
        try {
            if (places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw NoAnswer.outOfTime();
    }

    private SftpClient client(Deadline deadline) {
        for (Optional<Kept> kept = take(); kept.isPresent(); kept = take()) {
            if (kept.get().usable()) {
                return kept.get().client();
            }
            close(kept.get().client());
        }
        ClientSession session = connector.connect(options.login(), deadline);
        CoreModuleProperties.IDLE_TIMEOUT.set(session, KEPT_FOR.multipliedBy(2));
        try {
            return SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
        } catch (IOException e) {
            session.close(true);
            throw SftpFailures.notConnected(e);
        }
    }

    private synchronized Optional<Kept> take() {
        return Optional.ofNullable(idle.poll());
    }

    private synchronized void keep(SftpClient client) {
        idle.push(new Kept(client, System.nanoTime()));
    }

    private static void close(SftpClient client) {
        client.getClientSession().close(true);
    }

    @Override
    public synchronized void close() {
        idle.forEach(kept -> close(kept.client()));
        idle.clear();
    }

    private record Kept(SftpClient client, long since) {
        boolean usable() {
            return client.isOpen() && System.nanoTime() - since < KEPT_FOR.toNanos();
        }
    }
}
