package be.cpasonline.hub.console.check;

import be.cpasonline.hub.platform.settings.Finding;
import java.util.List;

/**
 * A part of what was checked.
 *
 * @param kind package, routes, directory, centre, defaults, system or form
 * @param name the folder or file
 * @param facts what is in it, in a few words
 * @param findings what was found, named from where the hub runs
 */
public record CheckedPart(String kind, String name, String facts, List<Finding> findings) {
    public CheckedPart {
        findings = findings.stream().distinct().sorted().toList();
    }

    /** Whether nothing stands in the way. */
    public boolean good() {
        return findings.stream().noneMatch(Finding::isWrong);
    }
}
