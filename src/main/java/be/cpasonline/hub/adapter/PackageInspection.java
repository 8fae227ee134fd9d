package be.cpasonline.hub.adapter;

import be.cpasonline.hub.version.Contents;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.Inspection;
import be.cpasonline.hub.version.Subject;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Checks package folders before they come into force. */
@Component
class PackageInspection implements Inspection {
    private final FolderCheck check;

    PackageInspection(FolderCheck check) {
        this.check = check;
    }

    @Override
    public Map<Subject, String> problems(Map<Subject, FolderContent> candidates, Contents together) {
        var problems = new TreeMap<Subject, String>();
        candidates.forEach((subject, content) -> {
            if (subject.kind() == Subject.Kind.PACKAGE
                    && check.check(subject.name(), content) instanceof CheckedFolder.Bad bad) {
                problems.put(subject, bad.problem());
            }
        });
        return problems;
    }
}
