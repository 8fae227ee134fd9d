package be.cpasonline.hub.workbench.process;

import be.cpasonline.hub.workbench.Workbench;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to start a JVM with this JVM's code.
 *
 * @param arguments what {@link Workbench} gets, its command first
 * @param jvmArguments what the JVM gets besides what every child needs
 * @param environment variables added to this process's own
 * @param output where the child's standard output and error are appended
 * @param code the jar that the child is run from, or else a class path
 */
public record ChildJvm(
        List<String> arguments, List<String> jvmArguments, Map<String, String> environment, Path output, String code) {

    /** System property: what the code of children is taken from, instead of what this process runs. */
    public static final String CLASS_PATH = "workbench.children.class-path";

    /** System property: one more flag for each child. */
    public static final String FLAG = "workbench.children.flag";

    /** The first JDK that knows, and warns without, the flag below. */
    private static final int UNSAFE_FLAG_SINCE = 23;

    /** For all children, since a cache of classes serves only those that have the same. */
    private static final int COMPACT_HEADERS_SINCE = 25;

    public ChildJvm {
        arguments = List.copyOf(arguments);
        jvmArguments = List.copyOf(jvmArguments);
        environment = Map.copyOf(environment);
    }

    /** From the workbench jar where this JVM runs from it, else from its class path. */
    public ChildJvm(List<String> arguments, List<String> jvmArguments, Map<String, String> environment, Path output) {
        this(arguments, jvmArguments, environment, output, System.getProperty(CLASS_PATH, ownCode()));
    }

    /** The jar that this JVM runs from; empty where it runs from a class path. */
    public static Optional<Path> ownJar() {
        return Optional.of(ownCode()).filter(ChildJvm::oneJar).map(Path::of);
    }

    /** The same from another jar, with further flags. */
    public ChildJvm from(Path jar, List<String> further) {
        List<String> flags =
                Stream.concat(jvmArguments.stream(), further.stream()).toList();
        return new ChildJvm(arguments, flags, environment, output, jar.toString());
    }

    List<String> command() {
        List<String> command = new ArrayList<>(IGNORING_INTERRUPTS);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dio.netty.noUnsafe=false");
        command.add("-Djdk.virtualThreadScheduler.parallelism=128");
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= UNSAFE_FLAG_SINCE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
            command.add("-XX:+UseCompactObjectHeaders");
        }
        Optional.ofNullable(System.getProperty(FLAG)).ifPresent(command::add);
        command.addAll(jvmArguments);
        command.addAll(
                oneJar(code) ? List.of("-jar", code) : List.of("-cp", withoutTests(code), Workbench.class.getName()));
        command.addAll(arguments);
        return command;
    }

    /**
     * Ctrl-C in a terminal reaches every process of the group. Children leave it to their parent, which stops them in
     * order; a JVM that is started with the signal ignored keeps ignoring it.
     */
    private static final List<String> IGNORING_INTERRUPTS = List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    private static String ownCode() {
        return System.getProperty("java.class.path");
    }

    private static boolean oneJar(String code) {
        return code.endsWith(".jar") && !code.contains(File.pathSeparator);
    }

    /** A child of a test runs what users run: no class of a test. */
    private static String withoutTests(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
