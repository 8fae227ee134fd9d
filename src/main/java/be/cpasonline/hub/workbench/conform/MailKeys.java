package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.keys.SelfSigned;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * With what mails are signed and opened; made once, since keys take long to make.
 *
 * @param centre with which the centre opens
 * @param hub with which the hub signs
 * @param other nobody's
 * @param expired the centre's, whose last day is past
 */
record MailKeys(SelfSigned centre, SelfSigned hub, SelfSigned other, SelfSigned expired) {
    private static final Duration AGO = Duration.ofDays(10);

    /** Makes them in a folder. */
    static MailKeys make(Path folder, Instant now) {
        return new MailKeys(
                SelfSigned.in(folder, "centre", now),
                SelfSigned.in(folder, "hub", now),
                SelfSigned.in(folder, "other", now),
                SelfSigned.make(folder, "expired", SelfSigned.Kind.RSA, now.minus(AGO), AGO.minusDays(1)));
    }
}
