package be.cpasonline.hub.workbench.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders that the hub delivers into.
 *
 * @param deliveries their paths
 * @param marker whether a file says that a delivery is whole
 */
record SftpFolders(List<String> deliveries, boolean marker) {

    /** As options say it. */
    static SftpFolders of(Map<String, Object> options) {
        return new SftpFolders(
                Stream.of("folder", "testFolder")
                        .flatMap(name -> Optional.ofNullable(options.get(name)).stream())
                        .map(String::valueOf)
                        .toList(),
                !"false".equals(String.valueOf(options.get("marker"))));
    }

    /** Whether a path is in one of them. */
    boolean delivers(String path) {
        return deliveries.stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }
}
