package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.sandbox.FileStep.Doing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.common.SftpConstants;

/** What the hub asks a server of files on one connection and is answered: notes it, and says what is to go wrong with it. */
final class SftpTalk {
    /** The version that every server speaks. */
    static final int VERSION = 3;

    /** How the name of the file ends that says that a delivery is whole. */
    static final String MARKER = ".ready";

    private static final String OK = "ok";
    private static final String MANIFEST = ".manifest.json";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final String server;
    private final SftpFolders folders;
    private final Passing passing;
    /** Requests that wait for their answer. */
    private final Map<Integer, FileStep> asked = new HashMap<>();
    /** Files and folders that are open. */
    private final Map<String, FileStep> open = new HashMap<>();
    /** The requests whose answer ends the delivery, and that after which nothing more comes. */
    private Optional<Integer> last = Optional.empty();

    private Optional<Integer> cutAfter = Optional.empty();
    private Optional<Integer> end = Optional.empty();
    private Optional<FilesHanding> now = Optional.empty();

    SftpTalk(String server, SftpFolders folders, Passing passing) {
        this.server = server;
        this.folders = folders;
        this.passing = passing;
    }

    /** What becomes of a packet. */
    enum Fate {
        PASSES,
        /** It passes some time later. */
        WAITS,
        /** Half of it passes. */
        HALF_PASSES,
        /** The hub is told that the server cannot. */
        FAILS,
        /** The hub is told that it may not. */
        IS_FORBIDDEN,
        /** The hub gets something else. */
        IS_GARBLED,
        /** Nothing passes any more. */
        CUT
    }

    /** The hub asks. */
    synchronized Fate asked(SftpPacket packet) {
        if (packet.type() == SftpConstants.SSH_FXP_INIT) {
            return passing.faults().now() == Fault.RESET ? cut(Fault.RESET) : Fate.PASSES;
        }
        Optional<FileStep> known = goingOn(packet);
        FileStep step = known.orElseGet(() -> step(packet));
        if (known.isEmpty()) {
            FilesHanding handing = handing(step);
            handing.add(step);
        }
        asked.put(packet.id(), step);
        return fate(packet, step);
    }

    private FilesHanding handing(FileStep step) {
        Optional<UUID> key = key(step);
        boolean looksAgain = key.isEmpty() && step.doing() == Doing.LIST;
        if (looksAgain || now.filter(handing -> handing.isAbout(key)).isEmpty()) {
            over();
            now = Optional.of(new FilesHanding(key, passing.clock().instant()));
        }
        return now.orElseThrow();
    }

    private static Optional<UUID> key(FileStep step) {
        Matcher found = KEY.matcher(step.path());
        return found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.empty();
    }

    /** What is done with a file that is open already. */
    private Optional<FileStep> goingOn(SftpPacket packet) {
        Buffer rest = packet.rest();
        return switch (packet.type()) {
            case SftpConstants.SSH_FXP_CLOSE,
                    SftpConstants.SSH_FXP_READ,
                    SftpConstants.SSH_FXP_FSTAT,
                    SftpConstants.SSH_FXP_FSETSTAT,
                    SftpConstants.SSH_FXP_READDIR -> step(rest);
            case SftpConstants.SSH_FXP_WRITE -> {
                Optional<FileStep> step = step(rest);
                rest.getLong();
                byte[] data = rest.getBytes();
                step.ifPresent(one -> one.passed(data));
                yield step;
            }
            case SftpConstants.SSH_FXP_EXTENDED -> {
                boolean flushes = rest.getString().startsWith("fsync");
                Optional<FileStep> step = flushes ? step(rest) : Optional.empty();
                step.ifPresent(FileStep::flushed);
                yield step;
            }
            default -> Optional.empty();
        };
    }

    private Optional<FileStep> step(Buffer rest) {
        return Optional.ofNullable(open.get(rest.getString(StandardCharsets.ISO_8859_1)));
    }

    private static FileStep step(SftpPacket packet) {
        Buffer rest = packet.rest();
        String path = rest.getString();
        return switch (packet.type()) {
            case SftpConstants.SSH_FXP_OPEN -> {
                boolean writes = (rest.getInt() & SftpConstants.SSH_FXF_WRITE) != 0;
                yield new FileStep(writes ? Doing.WRITE : Doing.READ, path, "");
            }
            case SftpConstants.SSH_FXP_LSTAT, SftpConstants.SSH_FXP_STAT -> new FileStep(Doing.LOOK, path, "");
            case SftpConstants.SSH_FXP_OPENDIR -> new FileStep(Doing.LIST, path, "");
            case SftpConstants.SSH_FXP_MKDIR -> new FileStep(Doing.MAKE_FOLDER, path, "");
            case SftpConstants.SSH_FXP_RENAME -> new FileStep(Doing.RENAME, path, rest.getString());
            case SftpConstants.SSH_FXP_REMOVE, SftpConstants.SSH_FXP_RMDIR -> new FileStep(Doing.REMOVE, path, "");
            default -> new FileStep(Doing.OTHER, path, "");
        };
    }

    private Fate fate(SftpPacket packet, FileStep step) {
        Fault chosen = passing.faults().now();
        boolean writing = packet.type() == SftpConstants.SSH_FXP_WRITE;
        boolean begins = packet.type() == SftpConstants.SSH_FXP_MKDIR
                || (packet.type() == SftpConstants.SSH_FXP_OPEN && step.doing() == Doing.WRITE);
        noteEnd(packet, step);
        if (chosen == Fault.RESET) {
            return cut(chosen);
        }
        if (!folders.delivers(step.path())) {
            return Fate.PASSES;
        }
        if (chosen == Fault.CUT && writing) {
            cutAfter = Optional.of(packet.id());
            return Fate.HALF_PASSES;
        }
        if ((chosen == Fault.BUSY || chosen == Fault.REFUSED) && begins) {
            went(chosen);
            return chosen == Fault.BUSY ? Fate.FAILS : Fate.IS_FORBIDDEN;
        }
        return Fate.PASSES;
    }

    /** With the marker, or with its final name where there is no marker, a delivery may be taken; a report is done with. */
    private void noteEnd(SftpPacket packet, FileStep step) {
        boolean published = step.doing() == Doing.RENAME
                && folders.delivers(step.to())
                && !step.to().endsWith(MANIFEST)
                && !folders.marker();
        boolean marks = step.doing() == Doing.WRITE
                && folders.delivers(step.path())
                && step.path().endsWith(MARKER);
        if (published || (marks && packet.type() == SftpConstants.SSH_FXP_OPEN)) {
            last = Optional.of(packet.id());
        }
        boolean moved = step.doing() == Doing.RENAME && !folders.delivers(step.to());
        if (published || moved || (marks && packet.type() == SftpConstants.SSH_FXP_CLOSE)) {
            end = Optional.of(packet.id());
        }
    }

    /** The server answers. */
    synchronized Fate answered(SftpPacket packet) {
        FileStep step = asked.remove(packet.id());
        if (packet.type() == SftpConstants.SSH_FXP_VERSION || step == null) {
            return Fate.PASSES;
        }
        note(packet, step);
        Optional<Integer> id = Optional.of(packet.id());
        if (cutAfter.equals(id)) {
            return cut(Fault.CUT);
        }
        Fate fate = Fate.PASSES;
        if (last.equals(id)) {
            if (packet.type() == SftpConstants.SSH_FXP_HANDLE) {
                // the file is there, whatever becomes of the rest
                step.answered(OK, true);
            }
            fate = lastFate();
        }
        if (fate != Fate.CUT && end.equals(id)) {
            over();
        }
        return fate;
    }

    private Fate lastFate() {
        Fault chosen = passing.faults().now();
        return switch (chosen) {
            case LOST_ANSWER -> cut(chosen);
            case SLOW -> {
                went(chosen);
                yield Fate.WAITS;
            }
            case GARBAGE -> {
                went(chosen);
                yield Fate.IS_GARBLED;
            }
            case NONE, RESET, CUT, UNAVAILABLE, BUSY, REFUSED, ABSENT, SHUT, BROKEN -> Fate.PASSES;
        };
    }

    private void note(SftpPacket packet, FileStep step) {
        Buffer rest = packet.rest();
        switch (packet.type()) {
            case SftpConstants.SSH_FXP_HANDLE -> open.put(rest.getString(StandardCharsets.ISO_8859_1), step);
            case SftpConstants.SSH_FXP_DATA -> step.passed(rest.getBytes());
            case SftpConstants.SSH_FXP_NAME -> step.answered("some names", true);
            case SftpConstants.SSH_FXP_ATTRS -> step.answered(attributes(rest), true);
            case SftpConstants.SSH_FXP_STATUS -> status(rest.getInt(), step);
            default -> step.answered(OK, true);
        }
    }

    /** The end of a file or a list is what one waits for. */
    private static void status(int code, FileStep step) {
        if (code == SftpConstants.SSH_FX_OK || code == SftpConstants.SSH_FX_EOF) {
            step.answered(OK, true);
        } else {
            step.answered(words(code), false);
        }
    }

    private static String words(int code) {
        return SftpConstants.getStatusName(code)
                .replaceFirst("^SSH_FX_", "")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    private static String attributes(Buffer rest) {
        return (rest.getInt() & SftpConstants.SSH_FILEXFER_ATTR_SIZE) == 0
                ? "there"
                : "there, " + rest.getLong() + " bytes";
    }

    /** What the hub is told instead of what the server would say. */
    synchronized SftpPacket instead(Fate fate, SftpPacket packet) {
        int code = fate == Fate.FAILS ? SftpConstants.SSH_FX_FAILURE : SftpConstants.SSH_FX_PERMISSION_DENIED;
        Optional.ofNullable(asked.remove(packet.id())).ifPresent(step -> step.answered(words(code), false));
        return fate == Fate.IS_GARBLED
                ? SftpPacket.nonsense(packet.id())
                : SftpPacket.status(packet.id(), code, "sandbox");
    }

    private Fate cut(Fault fault) {
        if (now.isEmpty()) {
            now = Optional.of(new FilesHanding(Optional.empty(), passing.clock().instant()));
        }
        went(fault);
        return Fate.CUT;
    }

    private void went(Fault fault) {
        now.ifPresent(handing -> handing.went(fault));
    }

    /** No connection to the server came about. */
    synchronized void shut(Fault found, String detail) {
        passing.exchanges()
                .add(number -> new Exchange(
                        number,
                        Exchange.Caller.HUB,
                        passing.clock().instant(),
                        Duration.ZERO,
                        server,
                        List.of("connect"),
                        "",
                        Optional.of(new Exchange.Answer("-", List.of(detail), "")),
                        found));
    }

    /** The connection is at its end. */
    synchronized void ended() {
        if (!asked.isEmpty()) {
            asked.values().forEach(step -> step.answered(FilesHanding.NO_ANSWER, false));
            went(Fault.BROKEN);
        }
        over();
    }

    private void over() {
        now.filter(FilesHanding::matters)
                .ifPresent(handing -> passing.exchanges()
                        .add(number -> handing.told(
                                number, server, passing.dots(), passing.clock().instant())));
        now = Optional.empty();
    }
}
