package be.cpasonline.hub.workbench.process;

import java.util.List;

/** What the JVM of a hub gets besides what every child gets, as in the image, with the heap that the hub is made for. */
public final class HubFlags {
    /** A start-up cache serves only the collector that it was made with: all hubs of a site have the same ones. */
    public static final List<String> ALL = List.of("-Xmx512m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");

    private HubFlags() {}
}
