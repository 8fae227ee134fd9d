package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.sandbox.PackageInTheMaking.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What goes wrong between the hub and the package. */
enum Fault {
    /** Nothing: what comes is passed on. */
    NONE("ok", Where.ON_EACH_WAY),
    /** It is taken, and the answer is late. */
    SLOW("slow", Where.ON_EACH_WAY),
    /** The connection is cut; who is called sees nothing. */
    RESET("reset", Where.ON_EACH_WAY),
    /** The connection is cut in the middle of a file or a mail. */
    CUT("cut", Where.IN_DIALOGUES),
    /** Who calls is told 503; who is called sees nothing. */
    UNAVAILABLE("503", Where.IN_CALLS),
    /** The server says that it cannot now. */
    BUSY("busy", Where.IN_DIALOGUES),
    /** The server says that it will not. */
    REFUSED("no", Where.IN_DIALOGUES),
    /** It is taken, and the connection is cut instead of the answer. */
    LOST_ANSWER("lost", Where.ON_EACH_WAY),
    /** It is taken, and an answer comes that nobody can read. */
    GARBAGE("garbage", Where.ON_EACH_WAY),
    /** Not chosen but found: nobody listens where somebody should be. */
    ABSENT("", Where.FOUND),
    /** Not chosen but found: the server shows another key or certificate, or does not let the hub in. */
    SHUT("", Where.FOUND),
    /** Not chosen but found: who was called cut the connection. */
    BROKEN("", Where.FOUND);

    private final String word;
    private final Where where;

    Fault(String word, Where where) {
        this.word = word;
        this.where = where;
    }

    /** Where it can be chosen. */
    private enum Where {
        ON_EACH_WAY,
        /** Over HTTP, by whoever. */
        IN_CALLS,
        /** With a server that takes files or mails. */
        IN_DIALOGUES,
        /** It is found, not chosen. */
        FOUND;

        boolean includes(Way way) {
            return switch (way) {
                case CALLED, FETCHED -> this == ON_EACH_WAY || this == IN_CALLS;
                case FILES, MAILED -> this == ON_EACH_WAY || this == IN_DIALOGUES;
                case OTHER -> false;
            };
        }
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

    /** Those that can be chosen for a way; that nothing goes wrong is one of them everywhere. */
    static List<Fault> choices(Way way) {
        return Arrays.stream(values())
                .filter(fault -> fault == NONE || fault.where.includes(way))
                .toList();
    }

    /** The one that the user means. */
    static Optional<Fault> of(String word, Way way) {
        return choices(way).stream().filter(fault -> fault.word.equals(word)).findFirst();
    }
}
