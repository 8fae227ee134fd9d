package be.cpasonline.hub.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * The example of a package with code, built where nothing of the hub is but its artefacts: its own tests pass, and its
 * folder passes the kit. Runs after the artefacts were packaged.
 */
class AVendorBuildsTest {
    private static final int MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void itsTestsAndTheKitPassWithNothingButTheArtefacts() throws Exception {
        Path repository = folder.resolve("repository");
        maven(
                "artefacts",
                List.of(
                        "install:install-file@hub-spi",
                        "install:install-file@hub-conform",
                        "-DlocalRepositoryPath=" + repository));
        Path project = copy("docs/vendors/java-adapter", "my-adapter");
        Path casePackage = copy("adapters/fauvette", "my-package");
        FileSystemUtils.deleteRecursively(casePackage.resolve("lib"));

        String output = maven(
                "verify",
                List.of(
                        "verify",
                        "--file=" + project.resolve("pom.xml"),
                        "-Dfolder=" + casePackage,
                        "-Dmaven.repo.local=" + repository,
                        "-Dmaven.repo.local.tail=" + ownRepository(),
                        "-Dmaven.repo.local.tail.ignoreAvailability=true"));

        assertThat(output).contains("FauvetteAdapterTest", "FauvetteConformsTest", "BUILD SUCCESS");
        assertThat(casePackage.resolve("lib/fauvette.jar")).exists();
    }

    private Path copy(String from, String to) throws IOException {
        Path target = folder.resolve(to);
        FileSystemUtils.copyRecursively(Path.of(from), target);
        FileSystemUtils.deleteRecursively(target.resolve("target"));
        return target;
    }

    /** Runs the build tool as the project does; what it printed. */
    private String maven(String name, List<String> arguments) throws Exception {
        Path log = folder.resolve(name + ".log");
        Process maven = new ProcessBuilder(Stream.concat(
                                Stream.of(Path.of("mvnw").toAbsolutePath().toString(), "-B", "-ntp"),
                                arguments.stream())
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = maven.waitFor(MINUTES, TimeUnit.MINUTES);
        maven.destroy();
        String output = Files.readString(log);
        assertThat(ended && maven.exitValue() == 0).as(output).isTrue();
        return output;
    }

    /** Where this build keeps what it fetched, so that it is not fetched again. */
    private static Path ownRepository() {
        return Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
    }
}
