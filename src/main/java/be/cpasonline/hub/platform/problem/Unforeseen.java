package be.cpasonline.hub.platform.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of an exception without its message, which may quote what a person wrote. */
final class Unforeseen {
    private static final int CAUSES = 8;
    private static final int FRAMES = 12;

    private Unforeseen() {}

    static String describe(Throwable unforeseen) {
        return Stream.iterate(unforeseen, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(cause -> cause.getClass().getName() + frames(cause))
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
    }
}
