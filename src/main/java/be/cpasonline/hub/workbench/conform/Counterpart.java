package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.packages.Dossier;
import be.cpasonline.hub.workbench.packages.PackageAtHand;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Who stands at the other end. */
public interface Counterpart extends AutoCloseable {

    /** How it is reached, as a centre's file says it under {@code options}. */
    Map<String, Object> options();

    /** Asks what it remembers; empty where only its vendor can look. */
    Optional<Memory> memory();

    @Override
    void close();

    /** What it remembers. */
    interface Memory {
        /** The cases that it made of a delivery. */
        List<Dossier> of(UUID key);

        /** Whether it takes a delivery some time after it was acknowledged. */
        default boolean later() {
            return false;
        }
    }

    /** A vendor's own, reached as a file says. */
    static Counterpart in(Path file) {
        try {
            return reachedBy(new YAMLMapper().readValue(Files.readAllBytes(file), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new DemoProblem("the file " + file + " cannot be read.");
        } catch (JacksonException e) {
            throw new DemoProblem("the file " + file + " holds no options in YAML.");
        }
    }

    /** One that is reached by options; with none, nobody. */
    static Counterpart reachedBy(Map<String, Object> options) {
        return new Reached(options, Optional.empty(), () -> {});
    }

    /** The simulated package that the workbench has for a folder; nobody where it has none. */
    static Counterpart simulated(String folderName, Path workplace) {
        return PackageAtHand.named(folderName)
                .map(which -> simulated(which, workplace))
                .orElseGet(() -> reachedBy(Map.of()));
    }

    private static Counterpart simulated(SimulatedPackage which, Path workplace) {
        PackageAtHand atHand = PackageAtHand.start(which, workplace);
        return new Reached(atHand.options(), Optional.of(remembered(atHand)), atHand::close);
    }

    private static Memory remembered(PackageAtHand atHand) {
        return new Memory() {
            @Override
            public List<Dossier> of(UUID key) {
                return atHand.dossiers(key);
            }

            @Override
            public boolean later() {
                return atHand.takesLater();
            }
        };
    }

    /** One that is reached by options. */
    record Reached(Map<String, Object> options, Optional<Memory> memory, Runnable end) implements Counterpart {
        @Override
        public void close() {
            end.run();
        }
    }
}
