package be.cpasonline.hub.workbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the figures of one run with each other. */
final class Aims {
    private static final String ACCEPTED = "accepted per s";
    private static final String DELIVERED = "delivered per s";
    private static final String P99 = "to delivered p99 ms";
    private static final String DRAINED = "drained per s";
    private static final String RESIDENT = "resident MiB";
    private static final double PACE = 0.95;

    private final List<Figure> figures;
    private final List<Aim> aims = new ArrayList<>();

    private Aims(List<Figure> figures) {
        this.figures = figures;
    }

    /** Those of which everything was measured. */
    static List<Aim> of(List<Figure> figures) {
        var comparing = new Aims(figures);
        comparing.compare();
        return comparing.aims;
    }

    private void compare() {
        ratio(
                "intake while all is delivered at once, of the bare endpoint",
                last(Part.HUB, ACCEPTED),
                last(Part.BARE, ACCEPTED),
                0.7,
                true);
        ratio(
                "intake while nothing is delivered, of the bare endpoint",
                last(Part.BACKLOG, ACCEPTED),
                last(Part.BARE, ACCEPTED),
                0.7,
                true);
        ratio(
                "delivery while intake goes on, of intake",
                last(Part.HUB, DELIVERED),
                last(Part.HUB, ACCEPTED),
                PACE,
                true);
        ratio(
                "delivery while intake goes on, of the bare route with a durable queue",
                last(Part.HUB, DELIVERED),
                last(Part.ROUTE, DELIVERED),
                0.5,
                true);
        ratio(
                "delivery to the other nine while one server hangs, of that without",
                last(Part.HANGING, DELIVERED),
                first(Part.HANGING, DELIVERED),
                0.95,
                true);
        ratio(
                "p99 of the other nine while one server hangs, of that without",
                last(Part.HANGING, P99),
                first(Part.HANGING, P99),
                1.05,
                false);
        ratio(
                "drain of the large backlog, of that of the small one",
                last(Part.BACKLOG, DRAINED),
                first(Part.BACKLOG, DRAINED),
                0.9,
                true);
        ratio(
                "intake beside the large backlog, of that beside the small one",
                last(Part.BACKLOG, ACCEPTED),
                first(Part.BACKLOG, ACCEPTED),
                0.9,
                true);
        ratio(
                "resident memory beside the large backlog, of that beside the small one",
                last(Part.BACKLOG, RESIDENT),
                first(Part.BACKLOG, RESIDENT),
                1.1,
                false);
        ratio(
                "sweep beside the large backlog, of that beside the small one",
                last(Part.BACKLOG, "sweep ms"),
                first(Part.BACKLOG, "sweep ms"),
                1.1,
                false);
        last(Part.START, "seconds").ifPresent(value -> aims.add(new Aim("seconds to start", value, 8, false)));
        ratio(
                "p99 of intake at the end of the soak, of the beginning",
                last(Part.SOAK, "p99 ms"),
                first(Part.SOAK, "p99 ms"),
                1.1,
                false);
        ratio(
                "resident memory at the end of the soak, of the beginning",
                last(Part.SOAK, RESIDENT),
                first(Part.SOAK, RESIDENT),
                1.1,
                false);
    }

    private void ratio(String what, Optional<Double> value, Optional<Double> of, double limit, boolean atLeast) {
        if (value.isPresent() && of.isPresent() && of.get() > 0) {
            aims.add(new Aim(what, value.get() / of.get(), limit, atLeast));
        }
    }

    private Optional<Double> first(Part part, String title) {
        return values(part, title).stream().findFirst();
    }

    private Optional<Double> last(Part part, String title) {
        return values(part, title).reversed().stream().findFirst();
    }

    private List<Double> values(Part part, String title) {
        return figures.stream()
                .filter(figure -> figure.part() == part)
                .flatMap(figure -> Optional.ofNullable(figure.values().get(title)).stream())
                .toList();
    }
}
