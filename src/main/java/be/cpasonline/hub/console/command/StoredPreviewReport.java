package be.cpasonline.hub.console.command;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.console.command.StoredPreview.Effect;
import be.cpasonline.hub.mapping.PayloadChange;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Tells what a change of one package would do to stored applications: counts, places, and each application concerned. */
final class StoredPreviewReport {
    private final Optional<CasePackage> before;
    private final CasePackage after;
    private final boolean values;
    private final Map<String, Integer> places = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<UUID> differing = new ArrayList<>();
    private int same;
    private int invalid;
    private int stillInvalid;
    private int validAtLast;
    private int forgotten;

    StoredPreviewReport(Optional<CasePackage> before, CasePackage after, boolean values) {
        this.before = before;
        this.after = after;
        this.values = values;
    }

    /** Whether something that can be delivered now could not be any more. */
    boolean invalid() {
        return invalid > 0;
    }

    /** The applications of which values are printed, if any are. */
    List<UUID> differing() {
        return List.copyOf(differing);
    }

    void add(UUID applicationId, Effect effect) {
        switch (effect) {
            case Effect.Same nothing -> same++;
            case Effect.Differs(List<PayloadChange> changes) -> {
                differing.add(applicationId);
                lines.add("application " + applicationId + " differs");
                changes.forEach(this::add);
            }
            case Effect.Invalid(String reason) -> {
                invalid++;
                lines.add("application " + applicationId + " would be invalid: " + reason);
            }
            case Effect.StillInvalid(String reason) -> {
                stillInvalid++;
                lines.add("application " + applicationId + " is invalid before and after: " + reason);
            }
            case Effect.ValidAtLast nothing -> {
                validAtLast++;
                lines.add("application " + applicationId + " would be valid at last");
            }
        }
    }

    /** An application whose content is forgotten: there is nothing to compare. */
    void addForgotten() {
        forgotten++;
    }

    private void add(PayloadChange change) {
        String kind = change.kind().name().toLowerCase(Locale.ROOT);
        places.merge(change.place() + " " + kind, 1, Integer::sum);
        lines.add("  " + change.path() + " " + kind + (values ? ": " + change.before() + " -> " + change.after() : ""));
    }

    void print(PrintStream out) {
        out.printf(
                "%s, version %s on the disk against %s: %d unchanged, %d differ, %d would be invalid, %d invalid before and after,"
                        + " %d valid at last.%n",
                after.name(),
                Versions.brief(after.version()),
                before.map(version -> "version " + Versions.brief(version.version()))
                        .orElse("no version"),
                same,
                differing.size(),
                invalid,
                stillInvalid,
                validAtLast);
        if (forgotten > 0) {
            out.printf("  %d not compared: their content is forgotten.%n", forgotten);
        }
        places.forEach((place, times) -> out.printf("  %5d x %s%n", times, place));
        lines.forEach(out::println);
    }
}
