package be.cpasonline.hub.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of deliveries.
 *
 * @param deliveries the page
 * @param next where the next page begins; none on the last one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DeliveryList(List<DeliveryLine> deliveries, Optional<UUID> next) {}
