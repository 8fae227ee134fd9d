package be.cpasonline.hub.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    /** Coreutils, and no JDK. */
    private static final String BARE_PATH = "bin";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Said(int code, String out, String err) {}

    @Test
    void theNewestJdkWins() throws Exception {
        jdk("jvm/seventeen", "17.0.15");
        jdk("jvm/twenty-one", "21.0.7");
        Path newest = jdk("jvm/twenty-five", "25.0.1");
        jdk("jvm/eight", "1.8.0_452");
        assertThat(hub(Map.of(), "jdk").out()).isEqualTo(newest + "\n");
    }

    @Test
    void theJdkOfJavaHomeIsTakenAmongEquals() throws Exception {
        jdk("jvm/one", "25.0.1");
        Path mine = jdk("mine", "25");
        assertThat(hub(Map.of("JAVA_HOME", mine.toString()), "jdk").out()).isEqualTo(mine + "\n");
    }

    @Test
    void anOlderJavaHomeDoesNotStandInTheWay() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path newer = jdk("jvm/newer", "23-ea");
        assertThat(hub(Map.of("JAVA_HOME", old.toString()), "jdk").out()).isEqualTo(newer + "\n");
    }

    @Test
    void aMacsFolderIsFound() throws Exception {
        Path home = jdk("jvm/temurin-25.jdk/Contents/Home", "25.0.1");
        assertThat(hub(Map.of(), "jdk").out()).isEqualTo(home + "\n");
    }

    @Test
    void aMissingJdkIsOneClearLine() throws Exception {
        jdk("jvm/seventeen", "17.0.15");
        Files.createDirectories(folder.resolve("jvm/a-runtime-only/bin"));
        Said said = hub(Map.of(), "demo");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err())
                .hasLineCount(1)
                .contains("no JDK 21 or newer was found", "25 is the one tested", "JAVA_HOME");
    }

    @Test
    void anUnknownCommandIsOneClearLine() throws Exception {
        Said said = hub(Map.of(), "dmeo");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).isEqualTo("hub: there is no command 'dmeo'; ./hub help lists them.\n");
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneClearLine() throws Exception {
        jdk("jvm/newest", "25.0.1");
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Path launcher = Files.copy(Path.of("hub"), copy.resolve("hub"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(copy.resolve("target"), "in the way");
        Said said = run(launcher, Map.of(), "demo");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).hasLineCount(1).contains("the folder target cannot be written");
    }

    @Test
    void helpNamesTheCommands() throws Exception {
        Said said = hub(Map.of(), "help");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("demo", "test", "run");
    }

    @Test
    void whatIsSkippedForWantOfABrowserIsNamedAtTheEnd() throws Exception {
        jdk("jvm/newest", "25.0.1");
        Path launcher = copyWithMaven("""
                report=target/surefire-reports
                mkdir -p $report
                printf 'Test set: be.example.Good\\nTests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time\\n' >$report/good.txt
                printf 'Test set: be.example.Pages\\nTests run: 1, Failures: 0, Errors: 0, Skipped: 1, Time\\n' >$report/pages.txt
                exit 0
                """);
        Said said = run(launcher, Map.of(), "test");
        assertThat(said.code()).isZero();
        assertThat(said.err())
                .startsWith("hub: no Chromium or Chrome was found")
                .contains("apt install chromium")
                .contains("NOT TESTED here, in part or as a whole:\n  be.example.Pages\nhub: no Chromium")
                .doesNotContain("be.example.Good");
    }

    @Test
    void theInstalledBrowserIsHandedToTheTests() throws Exception {
        jdk("jvm/newest", "25.0.1");
        Path launcher = copyWithMaven("echo $CHROMIUM $PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD; exit 7");
        Path browser = program(Path.of(barePath(), "google-chrome"), "");
        Said said = run(launcher, Map.of(), "test");
        assertThat(said).isEqualTo(new Said(7, browser + " 1\n", ""));
    }

    /** A copy of the launcher with a Maven that does what is said. */
    private Path copyWithMaven(String script) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        program(copy.resolve("mvnw"), script);
        return Files.copy(Path.of("hub"), copy.resolve("hub"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static Path program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String tool : new String[] {"java", "javac"}) {
            Path file = Files.writeString(bin.resolve(tool), "#!/bin/sh\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Said hub(Map<String, String> environment, String command) throws Exception {
        return run(Path.of("hub").toAbsolutePath(), environment, command);
    }

    private Said run(Path launcher, Map<String, String> environment, String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", launcher.toString(), command);
        Map<String, String> variables = builder.environment();
        variables.clear();
        variables.put("PATH", barePath());
        variables.put("HOME", folder.toString());
        variables.put("HUB_JDK_FOLDERS", folder.resolve("jvm").toString());
        variables.putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out, err);
    }

    private String barePath() throws IOException {
        Path bin = folder.resolve(BARE_PATH);
        if (Files.notExists(bin)) {
            Files.createDirectories(bin);
            for (String tool : new String[] {"bash", "cat", "dirname", "mkdir", "readlink"}) {
                Files.createSymbolicLink(bin.resolve(tool), installed(tool));
            }
        }
        return bin.toString();
    }

    private static Path installed(String tool) {
        Path first = Path.of("/usr/bin", tool);
        return Files.exists(first) ? first : Path.of("/bin", tool);
    }
}
