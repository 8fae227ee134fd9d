package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.transport.document.FileEndings;
import java.util.UUID;

/** Names of files and folders: derived from ids, so that a repeat finds what is there and no name says who asked. */
final class Names {
    static final String MANIFEST = "manifest.json";
    static final String ENCRYPTED = ".pgp";

    private Names() {}

    static String payload(Delivery delivery) {
        String what = switch (delivery.kind()) {
            case ORIGINAL -> "application";
            case ADDITION -> "addition";
            case WITHDRAWAL -> "withdrawal";
        };
        return what + FileEndings.of(delivery.payload().mediaType());
    }

    /** What is written before it gets its name; another one for each try, so that two never write into one. */
    static String unfinished(UUID key, int attempt) {
        return "." + key + "." + attempt + ".part";
    }

    /** The empty file that says that all of a delivery is there. */
    static String ready(UUID key) {
        return key + ".ready";
    }

    /** The manifest of what lies there as one file. */
    static String manifestBeside(UUID key) {
        return key + "." + MANIFEST;
    }

    static String in(String folder, String name) {
        return folder + "/" + name;
    }
}
