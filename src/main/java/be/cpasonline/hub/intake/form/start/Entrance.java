package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes people in who come by a link or a button on another site. Nothing of such a link is believed unchecked. */
@Service
class Entrance {
    private final Centres centres;
    private final Sources sources;

    Entrance(Centres centres, Sources sources) {
        this.centres = centres;
        this.sources = sources;
    }

    /**
     * What a link tells.
     *
     * @param unknown which of {@code centre}, {@code topic} and {@code source} name nothing that is known; they are left
     *     out
     */
    record Arrival(Beginning beginning, List<String> unknown) {}

    /** Reads a link; its parameters are empty where it has none. */
    Arrival arrive(String centre, String topic, String source) {
        var unknown = new ArrayList<String>();
        String wanted = centre.isEmpty() ? sources.centreOf(source) : centre;
        String nis = centres.serving(wanted)
                .map(Centre::name)
                .map(name -> name.nis())
                .orElse("");
        if (nis.isEmpty() && !wanted.isEmpty()) {
            unknown.add("centre");
        }
        if (!topic.isEmpty() && !Topics.known(topic)) {
            unknown.add("topic");
        }
        boolean known = sources.find(source, nis, Locale.ENGLISH).isPresent();
        if (!source.isEmpty() && !known) {
            unknown.add("source");
        }
        var beginning = new Beginning(nis, Topics.known(topic) ? topic : "", known ? source : "", Map.of());
        return new Arrival(beginning, List.copyOf(unknown));
    }

    /** The centre that an entrance named, for a reader; empty where none was. */
    Optional<String> centreName(Beginning beginning, Locale reader) {
        return centres.serving(beginning.centre()).map(centre -> centre.name().in(reader));
    }

    /** The site that the person came from; empty where none is known. */
    Optional<Source> source(Beginning beginning, Locale reader) {
        return sources.find(beginning.source(), beginning.centre(), reader);
    }
}
