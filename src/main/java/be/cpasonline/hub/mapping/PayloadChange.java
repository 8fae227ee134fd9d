package be.cpasonline.hub.mapping;

/**
 * A place in which two payloads differ.
 *
 * @param path where: names from the root on, with the number of an entry in a list
 * @param kind how
 * @param before the value before, personal as it may be; empty where there was none
 * @param after the value after, likewise
 */
public record PayloadChange(String path, Kind kind, String before, String after) {

    /** How two payloads differ in a place. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** The same place in any payload: entries of lists are not told apart. */
    public String place() {
        return path.replaceAll("/\\d+(?=/|$)", "/*");
    }

    @Override
    public String toString() {
        return "PayloadChange[" + path + " " + kind + "]";
    }
}
