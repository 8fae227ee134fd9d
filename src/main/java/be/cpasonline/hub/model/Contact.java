package be.cpasonline.hub.model;

import be.cpasonline.hub.model.constraint.Phone;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached; at least one way is needed.
 *
 * @param phone in E.164 form, {@code +32...}
 * @param email an e-mail address
 * @param through another way, in words: a person, an organisation, the post
 * @param preferred the way the person prefers
 * @param safeToLeaveMessage whether a message may be left or a letter sent; false where somebody else may hear or read it
 */
@Reachable
public record Contact(
        @Phone @Nullable String phone,
        @Email @Size(max = 254) @Nullable String email,
        @Size(max = 500) @Nullable String through,
        @Nullable ContactWay preferred,
        @Nullable Boolean safeToLeaveMessage) {}
