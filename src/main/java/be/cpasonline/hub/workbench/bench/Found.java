package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.run.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures so far; each is told as soon as it is found. */
final class Found {
    private final Progress progress;
    private final List<Figure> figures = new ArrayList<>();

    Found(Progress progress) {
        this.progress = progress;
    }

    void add(Part part, String what, Map<String, Double> values) {
        figures.add(new Figure(part, what, values));
        progress.say("    " + Rounded.all(values));
    }

    List<Figure> all() {
        return List.copyOf(figures);
    }
}
