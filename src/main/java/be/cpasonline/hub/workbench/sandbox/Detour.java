package be.cpasonline.hub.workbench.sandbox;

import java.util.Map;

/** A way from the hub to the package's servers that leads past the sandbox. */
interface Detour extends AutoCloseable {

    /** The options of a centre, with addresses that lead this way. */
    Map<String, Object> through(Map<String, Object> options);

    @Override
    void close();
}
