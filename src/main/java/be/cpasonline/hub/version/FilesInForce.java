package be.cpasonline.hub.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What would be in force if all that stands on the disk were put there: for commands that work without a database. */
public class FilesInForce implements InForce {
    private final Verdict verdict;

    FilesInForce(Disk disk, Inspections inspections) {
        this.verdict = inspections.inspect(disk.read(), Audience.EVERYONE, new Contents(Map.of(), Map.of()));
    }

    /** What stands on these shelves and passes these inspections. */
    public static FilesInForce of(List<Shelf> shelves, List<Inspection> inspections) {
        return new FilesInForce(new Disk(shelves), new Inspections(inspections));
    }

    @Override
    public Map<Subject, FolderContent> all() {
        return verdict.good();
    }

    @Override
    public Map<Subject, Beside> beside() {
        return Map.of();
    }

    @Override
    public Optional<FolderContent> content(String version) {
        return all().values().stream()
                .filter(content -> content.version().equals(version))
                .findFirst();
    }

    @Override
    public Map<Subject, Refused> refused() {
        return verdict.refused();
    }
}
