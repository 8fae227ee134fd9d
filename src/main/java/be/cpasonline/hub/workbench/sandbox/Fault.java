package be.cpasonline.hub.workbench.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What goes wrong between the hub and the package. */
enum Fault {
    /** Nothing: what comes is passed on. */
    NONE("ok"),
    /** The package takes it, and its answer is late. */
    SLOW("slow"),
    /** The connection is cut; the package sees nothing. */
    RESET("reset"),
    /** The hub is told 503; the package sees nothing. */
    UNAVAILABLE("503"),
    /** The package takes it, and the connection is cut instead of its answer. */
    LOST_ANSWER("lost"),
    /** The package takes it, and the hub gets an answer that nobody can read. */
    GARBAGE("garbage"),
    /** Not chosen but found: nobody listens where the package should be. */
    ABSENT(""),
    /** Not chosen but found: the package cut the connection. */
    BROKEN("");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    /** What the user types for it; empty where it cannot be chosen. */
    String word() {
        return word;
    }

    /** Whether the package sees the request. */
    boolean reachesThePackage() {
        return switch (this) {
            case NONE, SLOW, LOST_ANSWER, GARBAGE, BROKEN -> true;
            case RESET, UNAVAILABLE, ABSENT -> false;
        };
    }

    /** Those that can be chosen. */
    static List<Fault> choices() {
        return Arrays.stream(values()).filter(fault -> !fault.word.isEmpty()).toList();
    }

    /** The one that the user means. */
    static Optional<Fault> of(String word) {
        return choices().stream().filter(fault -> fault.word.equals(word)).findFirst();
    }
}
