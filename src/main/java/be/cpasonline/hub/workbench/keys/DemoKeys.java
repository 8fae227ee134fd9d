package be.cpasonline.hub.workbench.keys;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The keys by which the demo signs SOAP messages, made at its first start and good for the demo only.
 *
 * @param hub signs what the hub hands over, and its answers about statuses
 * @param pivert signs what the simulated Pivert answers
 * @param reporter signs the statuses that the system {@code demo-soap} reports
 */
public record DemoKeys(SelfSigned hub, SelfSigned pivert, SelfSigned reporter) {

    /** The keys of a folder; made where they are not there. */
    public static DemoKeys in(Path folder, Instant now) {
        return new DemoKeys(
                hub(folder, now), SelfSigned.in(folder, "pivert", now), SelfSigned.in(folder, "demo-soap", now));
    }

    /** The hub's own. */
    public static SelfSigned hub(Path folder, Instant now) {
        return SelfSigned.in(folder, "hub-signing", now);
    }

    /** What Linde signs its answers with, and what mails to it are encrypted for. */
    public static SelfSigned linde(Path folder, Instant now) {
        return SelfSigned.in(folder, "linde", now);
    }
}
