package be.cpasonline.hub.delivery.rest;

import java.util.List;

/**
 * The way that the deliveries of a centre take.
 *
 * @param centreId the centre
 * @param packageName the centre's package
 * @param destination the server that they go to, as the adapter names it
 */
public record Way(String centreId, String packageName, String destination) {

    /** The way of a centre whose connection is configured so wrongly that nobody can tell where it leads. */
    public static Way nowhere(String centreId, String packageName) {
        return new Way(centreId, packageName, scope(centreId, packageName));
    }

    /** The name under which this centre with this package rests. */
    String centreScope() {
        return scope(centreId, packageName);
    }

    /** The names of all that must not rest for a delivery to go this way. */
    List<String> scopes() {
        return List.of(destination, centreScope(), packageScope(packageName)).stream()
                .distinct()
                .toList();
    }

    /** The name under which a package rests with all its centres. */
    static String packageScope(String packageName) {
        return "package " + packageName;
    }

    private static String scope(String centreId, String packageName) {
        return centreId + " with " + packageName;
    }
}
