package be.cpasonline.hub.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By what systems are known, of one kind. What two of them claim belongs to none: nobody could say which of them calls. */
final class Claims {
    private final String kind;
    private final Map<String, CallingSystem> owners = new HashMap<>();
    private final Map<String, List<String>> files = new HashMap<>();

    /** Of a kind, in words. */
    Claims(String kind) {
        this.kind = kind;
    }

    void add(String claim, CallingSystem system, Path file) {
        owners.put(claim, system);
        files.computeIfAbsent(claim, unseen -> new ArrayList<>()).add(file.toString());
    }

    Optional<CallingSystem> owner(String claim) {
        return Optional.ofNullable(owners.get(claim)).filter(system -> !shared(claim));
    }

    /** What stands in more than one file, each in a sentence. */
    List<String> problems() {
        return files.keySet().stream()
                .filter(this::shared)
                .map(claim -> String.join(" and ", files.getOrDefault(claim, List.of())) + ": the " + kind + " " + claim
                        + " stands in more than one file and is refused; every system needs its own.")
                .toList();
    }

    private boolean shared(String claim) {
        return files.getOrDefault(claim, List.of()).size() > 1;
    }
}
