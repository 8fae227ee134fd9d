package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.run.DemoFolder;
import java.nio.file.Path;

/** The drill's folder: a drill begins with nothing, so that what it finds at the end is its own. */
final class DrillFolder {
    /** Only a folder that holds this is a drill's, and may be emptied. */
    private static final String MARK = "drill.log";

    private DrillFolder() {}

    /** Takes the folder and removes what an earlier drill left in it; refuses one that holds anything else. */
    static DemoFolder emptied(Path root) {
        return DemoFolder.emptied(root, MARK, "drill");
    }

    /** Where the drill itself logs. */
    static Path log(DemoFolder folder) {
        return folder.file(MARK);
    }
}
