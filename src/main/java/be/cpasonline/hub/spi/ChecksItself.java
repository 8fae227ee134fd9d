package be.cpasonline.hub.spi;

import java.util.List;

/** An adapter that can tell whether it would work: settings, reachability, credentials. */
public interface ChecksItself {

    /** Looks without altering anything at the destination; in the order settings, reachability, credentials. */
    List<Finding> check();

    /**
     * One thing that was looked at.
     *
     * @param subject what
     * @param good whether it will work
     * @param sentence what was seen and how to mend it
     */
    record Finding(String subject, boolean good, String sentence) {}
}
