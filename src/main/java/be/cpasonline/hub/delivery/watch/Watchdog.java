package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.Concern;
import java.util.List;

/** Looks for one kind of trouble. */
interface Watchdog {

    /** What it looks for. */
    AlarmKind kind();

    /** All that is so now; what is no longer in the list is well again. */
    List<Concern> look();
}
