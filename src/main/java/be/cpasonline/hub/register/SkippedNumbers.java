package be.cpasonline.hub.register;

import be.cpasonline.hub.register.store.Counters;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leaves hub numbers out that people may have been given by applications which a restored database does not know. */
@Component
public class SkippedNumbers {
    private final Counters counters;

    SkippedNumbers(Counters counters) {
        this.counters = counters;
    }

    /** Moves the counter of every centre on; joins the caller's transaction. */
    public List<NumberRange> skip(int howMany) {
        return counters.skip(howMany);
    }
}
