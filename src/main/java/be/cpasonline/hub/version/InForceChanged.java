package be.cpasonline.hub.version;

/**
 * Something else is in force than before, or something else is refused. Those that keep what they made of it read it
 * again at {@link #FIRST}; those that use them react at {@link #THEN}.
 */
public record InForceChanged() {
    public static final int FIRST = 0;
    public static final int THEN = 100;
}
