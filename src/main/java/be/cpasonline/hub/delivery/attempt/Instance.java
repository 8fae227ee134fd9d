package be.cpasonline.hub.delivery.attempt;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** This process among the instances of the hub: the owner of leases. */
@Component
class Instance {
    private final UUID id = UuidCreator.getTimeOrderedEpoch();

    UUID id() {
        return id;
    }
}
