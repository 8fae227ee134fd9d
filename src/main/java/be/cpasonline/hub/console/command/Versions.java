package be.cpasonline.hub.console.command;

import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.version.Activated;
import be.cpasonline.hub.version.Audience;
import be.cpasonline.hub.version.OnDisk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How versions are told to people. */
final class Versions {
    private static final int BRIEF = 12;

    private Versions() {}

    /** The beginning of a version's digest, enough to tell two apart. */
    static String brief(String version) {
        return version.substring(0, Math.min(BRIEF, version.length()));
    }

    /** Which centres get the newer one of two versions, but for how many there are. */
    static String told(Audience audience) {
        List<String> words = new ArrayList<>();
        if (audience.share() > 0) {
            words.add(audience.share() + " in a hundred");
        }
        if (!audience.named().isEmpty()) {
            words.add("named: " + String.join(", ", audience.named()));
        }
        if (!audience.kept().isEmpty()) {
            words.add("named to stay: " + String.join(", ", audience.kept()));
        }
        return words.isEmpty() ? "nobody" : String.join("; ", words);
    }

    /** What is in force. */
    static String shown(Activated activated) {
        return brief(activated.version());
    }

    /** How what stands on the disk relates to what is in force. */
    static String comparison(@Nullable Activated inForce, @Nullable OnDisk onDisk) {
        if (inForce == null) {
            return "never put in force";
        }
        String since = "in force since " + Brussels.time(inForce.at()) + " (" + inForce.by() + ")";
        if (onDisk == null) {
            return since + "; not there";
        }
        return onDisk.content().version().equals(inForce.version())
                ? since
                : since + "; differs: " + brief(onDisk.content().version());
    }
}
