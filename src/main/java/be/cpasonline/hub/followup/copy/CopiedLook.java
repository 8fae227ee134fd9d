package be.cpasonline.hub.followup.copy;

import be.cpasonline.hub.audit.AuditEntry;
import be.cpasonline.hub.platform.time.Brussels;
import java.time.OffsetDateTime;

/**
 * Somebody did something with the application that the audit tells of.
 *
 * @param at when
 * @param who a person's or a system's name
 * @param what a stable word
 * @param reason the reason that was given
 */
record CopiedLook(OffsetDateTime at, String who, String what, String reason) {
    static CopiedLook of(AuditEntry entry) {
        return new CopiedLook(Brussels.time(entry.at()), entry.who(), entry.what(), entry.reason());
    }
}
