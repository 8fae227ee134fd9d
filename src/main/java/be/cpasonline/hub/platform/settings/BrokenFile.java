package be.cpasonline.hub.platform.settings;

import java.nio.file.Path;
import java.util.List;

/** A file that cannot be used. The message says for its author in sentences: file, what is wrong, how to mend it. */
public class BrokenFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** Says what is wrong; {@code what} must hold no value of the file, which may be a secret. */
    public BrokenFile(Path file, String what) {
        this(file, 0, what);
    }

    BrokenFile(Path file, int line, String what) {
        this(
                file + (line > 0 ? ", line " + line : "") + ": " + what,
                List.of(Finding.told(file.toString().replace('\\', '/'), line, what)));
    }

    /** Says all that is wrong with a file. */
    public BrokenFile(List<Finding> findings) {
        this(Finding.sentences(findings), findings);
    }

    private BrokenFile(String message, List<Finding> findings) {
        super(message);
        this.findings = List.copyOf(findings);
    }

    /** What is wrong, one by one. */
    public List<Finding> findings() {
        return findings;
    }
}
