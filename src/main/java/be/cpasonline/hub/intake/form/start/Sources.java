package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.platform.settings.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The sites that may lead people here: those that are registered, and each centre's own. A file that cannot be used
 * leaves its site unknown, and all others as they are.
 */
@Service("entranceSources")
class Sources {
    /** The name of a centre's own site. */
    static final String OF_THE_CENTRE = "centre";

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final Map<String, SourceFile> registered;
    private final Centres centres;

    Sources(SourcesOnDisk onDisk, Centres centres) {
        this.registered = onDisk.usable();
        this.centres = centres;
        onDisk.check(onDisk.folder()).values().stream()
                .flatMap(List::stream)
                .map(Finding::sentence)
                .forEach(problem -> LOG.error("A site that leads people here is not known: {}", problem));
    }

    /**
     * A site.
     *
     * @param centre NIS code of the centre that the person came for; empty where none
     */
    Optional<Source> find(String name, String centre, Locale reader) {
        return name.equals(OF_THE_CENTRE)
                ? centres.serving(centre).flatMap(found -> ownSite(found, reader))
                : Optional.ofNullable(registered.get(name))
                        .map(file -> new Source(file.title().in(reader), file.url()));
    }

    /** NIS code of the municipality whose centre a registered site belongs to; empty for any other. */
    String centreOf(String name) {
        return Optional.ofNullable(registered.get(name)).map(SourceFile::centre).orElse("");
    }

    private static Optional<Source> ownSite(Centre centre, Locale reader) {
        return Optional.ofNullable(centre.contact().website())
                .map(website -> new Source(centre.name().in(reader), website));
    }
}
