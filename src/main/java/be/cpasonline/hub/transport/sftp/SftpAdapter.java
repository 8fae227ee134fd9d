package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.spi.ReportsStatus;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.NotConfigured;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Puts deliveries into a folder: written under a name that the package does not look at, then renamed. Nothing that is
 * there is overwritten.
 */
final class SftpAdapter implements Adapter, Recognises, ReportsStatus {
    private static final Acknowledgement THERE = new Acknowledgement(Stage.ACCEPTED, Optional.empty());

    private final SftpOptions options;
    private final Connections connections;
    private final Placing placing;
    private final Optional<ReturnFolder> returns;

    SftpAdapter(SftpOptions options, Connector connector, Clock clock) {
        this.options = options;
        this.connections = new Connections(options, connector);
        Sealing sealing = OpenPgp.of(options, clock);
        this.placing = switch (options.layout()) {
            case FILE -> new AsOneFile.Payload(sealing);
            case ZIP -> new AsOneFile.Zip(sealing);
            case FOLDER -> new AsFolder(sealing);
        };
        this.returns = Optional.ofNullable(options.returnFolder())
                .map(folder -> new ReturnFolder(
                        folder,
                        Objects.requireNonNull(options.returnArchiveFolder()),
                        Objects.requireNonNull(options.returnErrorFolder())));
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        String folder = folder(delivery);
        return connections.work(Deadline.in(options.totalTimeout()), remote -> {
            write(delivery, remote, folder);
            markReady(delivery.id(), remote, folder);
            return THERE;
        });
    }

    private String folder(Delivery delivery) {
        if (!delivery.test()) {
            return options.folder();
        }
        if (options.testFolder() == null) {
            throw NotConfigured.test("testFolder");
        }
        return options.testFolder();
    }

    private void write(Delivery delivery, Remote remote, String folder) {
        try {
            Bundle bundle = Bundle.of(delivery);
            if (remote.exists(Names.in(folder, placing.name(bundle)))) {
                mustBeTheSame(remote, folder, bundle);
            } else {
                placing.tidy(remote, folder, bundle);
                placing.write(remote, folder, bundle);
                publish(remote, folder, bundle);
            }
        } catch (IOException e) {
            throw SftpFailures.nothingTaken(e);
        }
    }

    /** An earlier try came so far. */
    private void mustBeTheSame(Remote remote, String folder, Bundle bundle) throws IOException {
        boolean same = placing.manifest(remote, folder, bundle)
                .filter(bundle::hasTheFilesOf)
                .isPresent();
        if (!same) {
            throw SftpFailures.otherContent(placing.name(bundle));
        }
    }

    private void publish(Remote remote, String folder, Bundle bundle) throws IOException {
        try {
            placing.publish(remote, folder, bundle);
        } catch (SftpException refusal) {
            throw refusal;
        } catch (IOException e) {
            throw options.marker() ? SftpFailures.nothingTaken(e) : SftpFailures.maybeTaken(e);
        }
    }

    private void markReady(UUID key, Remote remote, String folder) {
        if (!options.marker()) {
            return;
        }
        try {
            remote.mark(Names.in(folder, Names.ready(key)));
        } catch (SftpException refusal) {
            throw SftpFailures.nothingTaken(refusal);
        } catch (IOException e) {
            throw SftpFailures.maybeTaken(e);
        }
    }

    /** In the folder with its marker, or where the package keeps what it took: it moves from the one to the other. */
    @Override
    public Optional<Acknowledgement> find(UUID deliveryId) {
        String archive =
                Optional.ofNullable(options.archiveFolder()).orElseThrow(() -> NotConfigured.lookup("archiveFolder"));
        return connections.work(Deadline.in(options.totalTimeout()), remote -> {
            try {
                return waits(deliveryId, remote) || lies(deliveryId, remote, archive)
                        ? Optional.of(THERE)
                        : Optional.empty();
            } catch (IOException e) {
                throw SftpFailures.nothingTaken(e);
            }
        });
    }

    private boolean waits(UUID key, Remote remote) throws IOException {
        return lies(key, remote, options.folder())
                && (!options.marker() || remote.exists(Names.in(options.folder(), Names.ready(key))));
    }

    private boolean lies(UUID key, Remote remote, String folder) throws IOException {
        for (String name : placing.names(key)) {
            if (remote.exists(Names.in(folder, name))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void collect(Taker taker) {
        ReturnFolder folder = returns.orElseThrow(() -> NotConfigured.reports("returnFolder"));
        connections.work(Deadline.in(options.totalTimeout()), remote -> {
            try {
                folder.collect(remote, taker);
                return true;
            } catch (IOException e) {
                throw SftpFailures.nothingTaken(e);
            }
        });
    }

    @Override
    public String destination() {
        return "sftp://" + options.host() + ":" + options.port();
    }

    @Override
    public void close() {
        connections.close();
    }
}
