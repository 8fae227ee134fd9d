package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.run.DemoFolder;
import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The drill's folder: a drill begins with nothing, so that what it finds at the end is its own. */
final class DrillFolder {
    /** Only a folder that holds this is a drill's, and may be emptied. */
    private static final String MARK = "drill.log";

    private static final String LOCK = "lock";

    private DrillFolder() {}

    /** Takes the folder and removes what an earlier drill left in it; refuses one that holds anything else. */
    static DemoFolder emptied(Path root) {
        DemoFolder folder = DemoFolder.take(root);
        try {
            List<Path> left = leftIn(root);
            if (!left.isEmpty() && !Files.exists(folder.file(MARK))) {
                throw new DemoProblem("the folder " + root
                        + " holds something else than an earlier drill; choose an empty one with --data.");
            }
            for (Path each : left) {
                FileSystemUtils.deleteRecursively(each);
            }
            Files.createFile(folder.file(MARK));
            return folder;
        } catch (IOException e) {
            throw new DemoProblem(
                    "the folder " + root + " cannot be emptied; remove it, or choose another with --data.");
        }
    }

    /** Where the drill itself logs. */
    static Path log(DemoFolder folder) {
        return folder.file(MARK);
    }

    private static List<Path> leftIn(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> !file.endsWith(LOCK)).toList();
        }
    }
}
