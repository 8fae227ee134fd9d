package be.cpasonline.hub.spi;

import java.util.List;

/** An adapter whose package can be asked what became of deliveries. */
public interface ReportsStatus {

    /** What changed since the cursor of the last call; empty cursor at first. The hub ignores what it already knows. */
    List<StatusReport> statusesSince(String cursor);
}
