package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.sandbox.PackageInTheMaking.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What goes wrong between the hub and the package. */
enum Fault {
    /** Nothing: what comes is passed on. */
    NONE("ok", Way.CALLED, Way.FETCHED, Way.FILES, Way.MAILED),
    /** It is taken, and the answer is late. */
    SLOW("slow", Way.CALLED, Way.FETCHED, Way.FILES, Way.MAILED),
    /** The connection is cut; who is called sees nothing. */
    RESET("reset", Way.CALLED, Way.FETCHED, Way.FILES, Way.MAILED),
    /** The connection is cut in the middle of a file or a mail. */
    CUT("cut", Way.FILES, Way.MAILED),
    /** Who calls is told 503; who is called sees nothing. */
    UNAVAILABLE("503", Way.CALLED, Way.FETCHED),
    /** The server says that it cannot now. */
    BUSY("busy", Way.FILES, Way.MAILED),
    /** The server says that it will not. */
    REFUSED("no", Way.FILES, Way.MAILED),
    /** It is taken, and the connection is cut instead of the answer. */
    LOST_ANSWER("lost", Way.CALLED, Way.FETCHED, Way.FILES, Way.MAILED),
    /** It is taken, and an answer comes that nobody can read. */
    GARBAGE("garbage", Way.CALLED, Way.FETCHED, Way.FILES, Way.MAILED),
    /** Not chosen but found: nobody listens where somebody should be. */
    ABSENT(""),
    /** Not chosen but found: the server shows another key or certificate, or does not let the hub in. */
    SHUT(""),
    /** Not chosen but found: who was called cut the connection. */
    BROKEN("");

    private final String word;
    private final Set<Way> ways;

    Fault(String word, Way... ways) {
        this.word = word;
        this.ways = Set.of(ways);
    }

    /** What the user types for it; empty where it cannot be chosen. */
    String word() {
        return word;
    }

    /** Whether who is called over HTTP sees the request. */
    boolean reachesThePackage() {
        return switch (this) {
            case NONE, SLOW, LOST_ANSWER, GARBAGE, BROKEN -> true;
            case RESET, CUT, UNAVAILABLE, BUSY, REFUSED, ABSENT, SHUT -> false;
        };
    }

    /** Those that can be chosen for a way. */
    static List<Fault> choices(Way way) {
        return Arrays.stream(values()).filter(fault -> fault.ways.contains(way)).toList();
    }

    /** The one that the user means. */
    static Optional<Fault> of(String word, Way way) {
        return choices(way).stream().filter(fault -> fault.word.equals(word)).findFirst();
    }
}
