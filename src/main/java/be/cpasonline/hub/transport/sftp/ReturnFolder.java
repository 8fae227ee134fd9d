package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.ReportsStatus.Taker;
import be.cpasonline.hub.transport.http.FirstFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.sftp.common.SftpException;

/**
 * The folder in which the package leaves what it says. A file is read once it has not changed from one look to the next:
 * until then it may still be being written.
 */
final class ReturnFolder {
    private static final int AT_ONCE = 200;
    private static final int LONGEST = 65_536;
    private static final String TOO_LONG = "the file is longer than " + LONGEST + " bytes\n";

    private final String folder;
    private final String archive;
    private final String errors;
    private Map<String, Remote.Look> lastLook = Map.of();

    ReturnFolder(String folder, String archive, String errors) {
        this.folder = folder;
        this.archive = archive;
        this.errors = errors;
    }

    /** Hands over what is there; by one thread at a time. A file that makes trouble holds up no other. */
    synchronized void collect(Remote remote, Taker taker) throws IOException {
        List<Remote.Look> there = remote.files(folder).stream()
                .filter(file -> file.name().endsWith(".json") && !file.name().startsWith("."))
                .sorted()
                .limit(AT_ONCE)
                .toList();
        Map<String, Remote.Look> now = new HashMap<>();
        var failures = new FirstFailure();
        for (Remote.Look file : there) {
            now.put(file.name(), file);
            if (file.equals(lastLook.get(file.name()))) {
                failures.in(() -> tryToTake(remote, file, taker));
            }
        }
        lastLook = now;
        failures.tell();
    }

    /** What the server refuses is the trouble of this file; anything else is that of the connection. */
    private void tryToTake(Remote remote, Remote.Look file, Taker taker) throws IOException {
        try {
            take(remote, file, taker);
        } catch (SftpException refusal) {
            throw SftpFailures.nothingTaken(refusal);
        }
    }

    private void take(Remote remote, Remote.Look file, Taker taker) throws IOException {
        String path = Names.in(folder, file.name());
        if (file.size() > LONGEST) {
            putAside(remote, path, file.name(), TOO_LONG);
            taker.putAside(TOO_LONG);
            return;
        }
        Optional<byte[]> content = remote.read(path, LONGEST);
        if (content.isEmpty()) {
            // another hub took it
            return;
        }
        Optional<String> refusal = taker.take(file.name(), content.get());
        if (refusal.isPresent()) {
            putAside(remote, path, file.name(), refusal.get() + "\n");
        } else {
            move(remote, path, archive, file.name());
        }
    }

    private void putAside(Remote remote, String path, String name, String reason) throws IOException {
        Optional<String> moved = move(remote, path, errors, name);
        if (moved.isPresent()) {
            remote.write(moved.get() + ".reason.txt", out -> out.write(reason.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * A name that is taken there already gets a number.
     *
     * @return where it is now; empty where another hub took it
     */
    private static Optional<String> move(Remote remote, String from, String folder, String name) throws IOException {
        String to = Names.in(folder, name);
        for (int number = 2; remote.exists(to); number++) {
            to = Names.in(folder, number + "-" + name);
        }
        if (!remote.exists(from)) {
            return Optional.empty();
        }
        remote.rename(from, to);
        return Optional.of(to);
    }
}
