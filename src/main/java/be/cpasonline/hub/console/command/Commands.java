package be.cpasonline.hub.console.command;

import be.cpasonline.hub.vault.VaultException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs a command of the operator's, with the hub's own settings and without the hub. */
public final class Commands {
    private static final Map<String, Class<?>> BY_NAME = Map.of(
            "activate", ActivateContext.class,
            "audit", AuditContext.class,
            "check", CheckContext.class,
            "explain", ExplainContext.class,
            "keys", KeysContext.class,
            "preview", PreviewContext.class,
            "restored", RestoredContext.class,
            "try", TryContext.class);

    /** They look at files only: what is not asked for does not begin, and what they find they say themselves. */
    private static final Set<Class<?>> OFFLINE = Set.of(CheckContext.class, ExplainContext.class, PreviewContext.class);

    private Commands() {}

    /** Whether the arguments name a command. */
    public static boolean named(String[] arguments) {
        return arguments.length > 0 && BY_NAME.containsKey(arguments[0]);
    }

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit code: 0 where all went well, 1 where it failed, 2 where it was called wrongly
     */
    public static int run(String[] arguments) {
        var rest = new DefaultApplicationArguments(Arrays.copyOfRange(arguments, 1, arguments.length));
        Class<?> wanted = context(arguments[0], rest);
        boolean offline = OFFLINE.contains(wanted);
        try (var context = new SpringApplicationBuilder(wanted)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .lazyInitialization(offline)
                .properties("logging.level.root=" + (offline ? "off" : "warn"))
                .run(plain(rest))) {
            return context.getBean(Command.class).run(new Invocation(rest), System.out);
        } catch (WrongCall wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        } catch (RuntimeException e) {
            System.err.println(sentence(e));
            return 1;
        }
    }

    /** For a person at a terminal; what the command line says goes before. */
    private static String[] plain(DefaultApplicationArguments arguments) {
        return Stream.concat(
                        Stream.of("--logging.structured.format.console=", "--logging.pattern.console=%p %m%n%ex{0}"),
                        Arrays.stream(arguments.getSourceArgs()))
                .toArray(String[]::new);
    }

    /** A preview of stored applications needs the database; one of a file needs none. */
    private static Class<?> context(String name, DefaultApplicationArguments rest) {
        return name.equals("preview") && rest.containsOption(StoredPreviewCommand.STORED)
                ? StoredPreviewContext.class
                : Objects.requireNonNull(BY_NAME.get(name));
    }

    /** What the vault says, or else the innermost reason: what wraps it says nothing to an operator. */
    private static String sentence(Throwable e) {
        return e instanceof VaultException || e.getCause() == null
                ? String.valueOf(e.getMessage())
                : sentence(e.getCause());
    }

    /**
     * How a command was called.
     *
     * @param arguments what stood after its name
     */
    record Invocation(DefaultApplicationArguments arguments) {

        List<String> words() {
            return arguments.getNonOptionArgs();
        }

        boolean has(String option) {
            return arguments.containsOption(option);
        }

        /** A text given as {@code --option=TEXT}. */
        String text(String option) {
            List<String> values = arguments.getOptionValues(option);
            if (values == null || values.size() != 1 || values.getFirst().isBlank()) {
                throw new WrongCall("Write --" + option + "=" + option.toUpperCase(Locale.ROOT) + ".");
            }
            return values.getFirst();
        }

        /** A text given as {@code --option=TEXT}, where it is given. */
        Optional<String> textIfGiven(String option) {
            return has(option) ? Optional.of(text(option)) : Optional.empty();
        }

        /** A number given as {@code --option=N}. */
        int number(String option) {
            List<String> values = arguments.getOptionValues(option);
            if (values == null || values.size() != 1 || !values.getFirst().matches("\\d{1,6}")) {
                throw new WrongCall("Write --" + option + "=N, with N from 0 to 999999.");
            }
            return Integer.parseInt(values.getFirst());
        }
    }

    /** The command was called wrongly; the message says how to call it. */
    static final class WrongCall extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongCall(String message) {
            super(message);
        }
    }
}
