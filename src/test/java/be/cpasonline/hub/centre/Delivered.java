package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.FilesInForce;
import be.cpasonline.hub.version.Subject.Kind;
import jakarta.validation.Validation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.mock.env.MockEnvironment;

/** The directory as it is delivered in {@code config/}, on a day in 2026. */
final class Delivered {
    static final Path DIRECTORY = Path.of("config/directory");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    static final MockEnvironment ENVIRONMENT = new MockEnvironment();
    static final SettingsFiles FILES = new SettingsFiles(
            ENVIRONMENT, Validation.buildDefaultValidatorFactory().getValidator());

    private Delivered() {}

    static Directory directory() {
        return new DirectoryFiles(DIRECTORY, FILES).load(CLOCK);
    }

    /** The centres of which the files are in a folder, or in none. */
    static Centres centres(Path centres, Path packages) {
        return centres(directory(), new CentreSettings(DIRECTORY, centres, packages));
    }

    /** The centres of a directory, with files as the settings say. */
    static Centres centres(Directory directory, CentreSettings settings) {
        return new Centres(
                directory,
                settings,
                FILES,
                FilesInForce.of(
                        List.of(
                                new FileShelf(Kind.CENTRE, settings.centres(), FILES),
                                new FileShelf(Kind.DEFAULTS, settings.packages(), FILES)),
                        List.of(new CentreInspection(directory, settings, FILES))));
    }
}
