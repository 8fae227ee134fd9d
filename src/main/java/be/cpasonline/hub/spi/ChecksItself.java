package be.cpasonline.hub.spi;

import java.util.List;

/**
 * An adapter that can tell whether it would work: settings, reachability, credentials. The hub asks it every hour; what is
 * not good twice in a row becomes an alarm for the operators.
 */
public interface ChecksItself {

    /** Looks without altering anything at the destination; in the order settings, reachability, credentials. */
    List<Finding> check();

    /**
     * One thing that was looked at.
     *
     * @param subject what, the same each time
     * @param good whether it works, and goes on working for as long as a person needs to mend it
     * @param sentence what was seen and how to mend it; no personal data
     */
    record Finding(String subject, boolean good, String sentence) {}
}
