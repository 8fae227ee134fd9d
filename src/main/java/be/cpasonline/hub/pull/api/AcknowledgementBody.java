package be.cpasonline.hub.pull.api;

import be.cpasonline.hub.status.Report;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a package says when it has taken a delivery.
 *
 * @param reference its own number of the case
 */
record AcknowledgementBody(
        @NotBlank @Size(max = 100) @Pattern(regexp = Report.NO_CONTROLS) String reference) {}
