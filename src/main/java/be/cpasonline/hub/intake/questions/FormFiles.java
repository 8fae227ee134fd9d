package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The forms' files as they lie on the disk, checked. */
@Component
@EnableConfigurationProperties(FormSettings.class)
public class FormFiles {
    private final FormSettings settings;
    private final SettingsFiles files;
    private final FormCheck check;

    FormFiles(FormSettings settings, SettingsFiles files, ApplicationJson json) {
        this.settings = settings;
        this.files = files;
        this.check = new FormCheck(json.schema());
    }

    /** The folder of the forms. */
    public Path folder() {
        return settings.forms();
    }

    /** The files of a folder, each with what was found in it. */
    public Map<Path, List<Finding>> check(Path folder) {
        var findings = new TreeMap<Path, List<Finding>>();
        files.in(folder).forEach(file -> findings.put(file, findings(file)));
        return findings;
    }

    private List<Finding> findings(Path file) {
        try {
            read(file);
            return List.of();
        } catch (BrokenFile broken) {
            return broken.findings();
        }
    }

    /**
     * A form.
     *
     * @throws BrokenFile where it cannot be used, with all that is wrong
     */
    Form read(Path file) {
        Form form = files.read(file, Form.class);
        Lines lines = Lines.ofYaml(text(file));
        List<Finding> findings = check.problems(form).stream()
                .map(problem -> Finding.wrong(
                        file.toString().replace('\\', '/'), lines.at(problem.path()), problem.reason(), problem.mend()))
                .sorted()
                .toList();
        if (!findings.isEmpty()) {
            throw new BrokenFile(findings);
        }
        return form;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
