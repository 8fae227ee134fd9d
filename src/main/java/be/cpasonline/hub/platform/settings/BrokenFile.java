package be.cpasonline.hub.platform.settings;

import java.nio.file.Path;

/** A file that cannot be used. The message is a sentence for its author: file, what is wrong, how to mend it. */
public class BrokenFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong; {@code what} must hold no value of the file, which may be a secret. */
    public BrokenFile(Path file, String what) {
        super(file + ": " + what);
    }

    BrokenFile(Path file, int line, String what) {
        super(line > 0 ? file + ", line " + line + ": " + what : file + ": " + what);
    }
}
