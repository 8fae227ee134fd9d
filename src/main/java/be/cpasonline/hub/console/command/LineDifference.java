package be.cpasonline.hub.console.command;

import be.cpasonline.hub.version.FolderContent;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The difference between two versions, file by file, in the unified form. */
final class LineDifference {
    private static final int CONTEXT = 2;

    private LineDifference() {}

    static Stream<String> between(FolderContent before, FolderContent after) {
        SortedSet<String> paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        return paths.stream().flatMap(path -> ofFile(path, before, after).stream());
    }

    private static List<String> ofFile(String path, FolderContent before, FolderContent after) {
        List<String> old = lines(before, path);
        return UnifiedDiffUtils.generateUnifiedDiff(
                before.has(path) ? path : "/dev/null",
                after.has(path) ? path : "/dev/null",
                old,
                DiffUtils.diff(old, lines(after, path)),
                CONTEXT);
    }

    private static List<String> lines(FolderContent content, String path) {
        return content.text(path).map(text -> text.lines().toList()).orElseGet(List::of);
    }
}
