package be.cpasonline.hub.console.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts of files that need not be there. */
final class Texts {
    private Texts() {}

    /** A file's text; empty where it cannot be read. */
    static String of(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
