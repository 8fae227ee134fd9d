package be.cpasonline.hub.transport.sftp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a delivery lies in a folder. */
interface Placing {
    /** More than a manifest of twenty documents has. */
    int MANIFEST_LIMIT = 65_536;

    /** A try that comes so far as to leave something is followed by others that do not, while a server is down. */
    int LAST_TRIES = 5;

    /** The names under which a delivery may lie there. */
    List<String> names(UUID key);

    /** The name of this one. */
    String name(Bundle bundle);

    /** The manifest of what lies there under the bundle's name; empty where it has none. */
    Optional<byte[]> manifest(Remote remote, String folder, Bundle bundle) throws IOException;

    /** Writes all of it under a name that the package does not look at. */
    void write(Remote remote, String folder, Bundle bundle) throws IOException;

    /** Gives it its name, in one step. */
    default void publish(Remote remote, String folder, Bundle bundle) throws IOException {
        remote.rename(
                Names.in(folder, Names.unfinished(bundle.key(), bundle.attempt())), Names.in(folder, name(bundle)));
    }

    /** Removes what the last tries left unfinished. */
    default void tidy(Remote remote, String folder, Bundle bundle) throws IOException {
        for (int attempt = Math.max(1, bundle.attempt() - LAST_TRIES); attempt <= bundle.attempt(); attempt++) {
            remote.remove(Names.in(folder, Names.unfinished(bundle.key(), attempt)));
        }
    }
}
