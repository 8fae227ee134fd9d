package be.cpasonline.hub.console.command;

import be.cpasonline.hub.vault.VaultException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs a command of the operator's, with the hub's own settings and without the hub. */
public final class Commands {
    private static final Map<String, Class<?>> BY_NAME = Map.of(
            "activate", ActivateContext.class,
            "audit", AuditContext.class,
            "keys", KeysContext.class,
            "preview", StoredPreviewContext.class,
            "restored", RestoredContext.class);

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
        try (var context = new SpringApplicationBuilder(Objects.requireNonNull(BY_NAME.get(arguments[0])))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn", "logging.structured.format.console=")
                .run(rest.getSourceArgs())) {
            return context.getBean(Command.class).run(new Invocation(rest), System.out);
        } catch (WrongCall wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        } catch (RuntimeException e) {
            System.err.println(sentence(e));
            return 1;
        }
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
