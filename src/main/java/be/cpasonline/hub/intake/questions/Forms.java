package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The forms in use. They are read at start; one that does not pass the check is not used, and the rest of the hub works
 * on.
 */
@Component
public class Forms {
    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    private final Map<String, Form> byName = new TreeMap<>();

    Forms(FormFiles forms, SettingsFiles files) {
        for (Path file : files.in(forms.folder())) {
            try {
                byName.put(SettingsFiles.stem(file), forms.read(file));
            } catch (BrokenFile broken) {
                LOG.error("a form is not used: {}", Finding.sentences(broken.findings()));
            }
        }
    }

    /** A form by the name of its file. */
    public Optional<Form> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
