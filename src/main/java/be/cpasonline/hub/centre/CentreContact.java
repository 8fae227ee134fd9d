package be.cpasonline.hub.centre;

import be.cpasonline.hub.model.constraint.Phone;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How people reach a centre; what is not known is absent, never invented.
 *
 * @param phone telephone number
 * @param email address for electronic mail
 * @param website address of its pages, https or http
 * @param address where its office is, in one line
 */
public record CentreContact(
        @Phone @Nullable String phone,
        @Email @Nullable String email,

        @Pattern(regexp = "https?://\\S+", message = "must be the address of a page, https://...") @Nullable
        String website,

        @Size(max = 200) @Nullable String address) {

    static final CentreContact UNKNOWN = new CentreContact(null, null, null, null);
}
