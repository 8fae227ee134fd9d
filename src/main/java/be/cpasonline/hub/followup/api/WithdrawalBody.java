package be.cpasonline.hub.followup.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That a person withdraws an application.
 *
 * @param reason what the person says of it; nobody has to say anything
 */
record WithdrawalBody(@Size(max = 1000) @Nullable String reason) {}
