package be.cpasonline.hub.workbench.sandbox;

import java.io.ByteArrayOutputStream;

/** Something that is done on a server that takes files: a request, or all that is done with an open file. */
final class FileStep {
    private static final int KEPT = 4_000_000;

    private final Doing doing;
    private final String path;
    private final String to;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private long size;
    private boolean flushed;
    private String reply = "";

    /** What is done. */
    enum Doing {
        LOOK("look for"),
        LIST("list"),
        READ("read"),
        WRITE("write"),
        MAKE_FOLDER("make folder"),
        RENAME("rename"),
        REMOVE("remove"),
        OTHER("ask about");

        private final String words;

        Doing(String words) {
            this.words = words;
        }

        /** Whether it changes what is there, or takes from it. */
        boolean moves() {
            return switch (this) {
                case READ, WRITE, MAKE_FOLDER, RENAME, REMOVE -> true;
                case LOOK, LIST, OTHER -> false;
            };
        }
    }

    FileStep(Doing doing, String path, String to) {
        this.doing = doing;
        this.path = path;
        this.to = to;
    }

    Doing doing() {
        return doing;
    }

    String path() {
        return path;
    }

    /** The new name, where it gets one. */
    String to() {
        return to;
    }

    /** Bytes that went into the file, or came from it. */
    void passed(byte[] bytes) {
        size += bytes.length;
        content.write(bytes, 0, Math.min(bytes.length, Math.max(0, KEPT - content.size())));
    }

    void flushed() {
        flushed = true;
    }

    /** What was answered; what went wrong is kept. */
    void answered(String words, boolean ok) {
        if (reply.isEmpty() || !ok) {
            reply = words;
        }
    }

    /** Empty while nothing is. */
    String reply() {
        return reply;
    }

    byte[] content() {
        return content.toByteArray();
    }

    /** For people. */
    String words() {
        return switch (doing) {
            case RENAME -> doing.words + " " + path + " to " + to;
            case READ -> doing.words + " " + path;
            case WRITE ->
                size == 0 && flushed && !path.endsWith(SftpTalk.MARKER)
                        ? "flush " + path + " to disk"
                        : doing.words + " " + path + ", " + size + " bytes";
            case LOOK, LIST, MAKE_FOLDER, REMOVE, OTHER -> doing.words + " " + path;
        };
    }

    long size() {
        return size;
    }
}
