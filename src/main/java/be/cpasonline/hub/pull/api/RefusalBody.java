package be.cpasonline.hub.pull.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * What a package says when it cannot take a delivery.
 *
 * @param code its own code for why
 */
record RefusalBody(
        @NotBlank @Pattern(regexp = "[\\w.:-]{1,40}") String code) {}
