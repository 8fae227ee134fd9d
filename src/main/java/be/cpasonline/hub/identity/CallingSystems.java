package be.cpasonline.hub.identity;

import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The systems that may call. A file that cannot be used leaves its system unknown, and all others as they are. */
@Component
public class CallingSystems {
    private static final Logger LOG = LoggerFactory.getLogger(CallingSystems.class);

    private final Map<String, CallingSystem> byClient = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    CallingSystems(IdentitySettings settings, SettingsFiles files) {
        Map<String, List<String>> claims = new HashMap<>();
        for (Path path : files.in(settings.systems())) {
            try {
                add(path, files.read(path, SystemFile.class), claims);
            } catch (BrokenFile e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        claims.forEach(this::refuseShared);
        problems.forEach(problem -> LOG.error("A calling system cannot call: {}", problem));
    }

    private void add(Path path, SystemFile file, Map<String, List<String>> claims) {
        CallingSystem system = file.named(SettingsFiles.stem(path));
        for (String client : file.clients()) {
            byClient.put(client, system);
            claims.computeIfAbsent(client, unseen -> new ArrayList<>()).add(path.toString());
        }
    }

    /** Nobody could say which of them calls, so none may. */
    private void refuseShared(String client, List<String> files) {
        if (files.size() > 1) {
            byClient.remove(client);
            problems.add(String.join(" and ", files) + ": the client id " + client
                    + " stands in more than one file and is refused; every system needs its own.");
        }
    }

    /** The system that an OAuth client id belongs to. */
    public Optional<CallingSystem> ofClient(String clientId) {
        return Optional.ofNullable(byClient.get(clientId));
    }

    /** What is wrong with the files, each in a sentence. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
