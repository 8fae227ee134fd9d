package be.cpasonline.hub.workbench.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The JDK's own tool for keys. */
final class Keytool {
    private static final String TOOL =
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    // keytool reads times in the zone of its own JVM.
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    private Keytool() {}

    /** Makes a pair with a certificate that is good for a time, in a PKCS12 store. */
    static void pair(
            Path store, String password, String alias, String name, Instant from, Duration life, List<String> more)
            throws IOException {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        TOOL,
                                        "-J-Duser.timezone=UTC",
                                        "-J-XX:TieredStopAtLevel=1",
                                        "-genkeypair",
                                        "-alias",
                                        alias,
                                        "-dname",
                                        name,
                                        "-startdate",
                                        START.format(from.atOffset(ZoneOffset.UTC)),
                                        "-validity",
                                        String.valueOf(life.toDays()),
                                        "-storetype",
                                        "PKCS12",
                                        "-keystore",
                                        store.toString(),
                                        "-storepass",
                                        password),
                                more.stream())
                        .toList())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a key was made", e);
        }
    }
}
