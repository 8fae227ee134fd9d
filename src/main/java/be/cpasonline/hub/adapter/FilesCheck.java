package be.cpasonline.hub.adapter;

import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.version.FolderContent;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a package folder has the files that it must have, and none that it must not. */
final class FilesCheck {
    private FilesCheck() {}

    static List<Finding> findings(FolderContent content) {
        var findings = new ArrayList<Finding>();
        if (content.has("application.xsl") == content.has("application.jsonata")) {
            findings.add(Finding.wrong(
                    content.has("application.xsl") ? "application.xsl" : "application.jsonata",
                    "there must be one of application.jsonata, which maps an application to JSON, and"
                            + " application.xsl, which maps it to XML",
                    "write the one, or remove the other"));
        }
        if (content.has("answer.xsl") && content.has("answer.jsonata")) {
            findings.add(Finding.wrong(
                    "answer.xsl", "answer.xsl and answer.jsonata read the same answer", "keep one of them"));
        }
        content.under("lib").stream()
                .filter(path -> !path.endsWith(".jar"))
                .forEach(other -> findings.add(
                        Finding.wrong(other, "lib/ holds jars and nothing else", "remove it, or pack it into a jar")));
        content.all().stream()
                .filter(path -> path.contains(".camel."))
                .forEach(route -> findings.add(Finding.wrong(
                        route, "a package folder brings no routes", "remove it; the journey stands in routes/")));
        if (content.under("contract").isEmpty()) {
            findings.add(Finding.wrong(
                    "contract/",
                    "contract/ is missing",
                    "it holds the package's JSON Schema or XML Schema, which every payload must fit"));
        }
        return findings;
    }
}
