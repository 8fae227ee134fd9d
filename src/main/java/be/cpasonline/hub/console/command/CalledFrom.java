package be.cpasonline.hub.console.command;

import java.nio.file.Path;

/** The folder that the launcher was called from: paths in a call begin there. */
final class CalledFrom {
    private CalledFrom() {}

    /** A path of a call, as short as it can be seen from where the hub runs. */
    static Path resolve(String path) {
        Path here = Path.of("").toAbsolutePath();
        Path meant = here.resolve(System.getProperty("hub.called-from", ""))
                .resolve(path)
                .normalize();
        return meant.startsWith(here) && !meant.equals(here) ? here.relativize(meant) : meant;
    }
}
