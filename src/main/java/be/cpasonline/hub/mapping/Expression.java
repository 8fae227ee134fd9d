package be.cpasonline.hub.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Frame;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.dashjoin.jsonata.Jsonata.JFunctionCallable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A compiled JSONata expression. It has no way to the outside, and what would make two runs on the same input differ is
 * refused.
 *
 * <p>Safe for use by many threads: the parsed expression is only read, and every run gets a frame of its own. (The
 * library keeps the state of a run in an instance for each thread; its own frame is written only where a run brings
 * none.)
 */
final class Expression {
    private static final List<String> REFUSED = List.of("now", "millis", "random", "shuffle", "eval");

    private final String file;
    private final String source;
    private final Jsonata compiled;
    private final MappingSettings settings;
    private final RunThreads threads;
    private final AtomicInteger leftBehind = new AtomicInteger();

    private Expression(String file, String source, Jsonata compiled, MappingSettings settings, RunThreads threads) {
        this.file = file;
        this.source = source;
        this.compiled = compiled;
        this.settings = settings;
        this.threads = threads;
    }

    /**
     * Compiles it.
     *
     * @throws MappingFault naming file, line and what is wrong
     */
    static Expression compile(String file, String source, MappingSettings settings, RunThreads threads) {
        try {
            Jsonata compiled = Jsonata.jsonata(source);
            compiled.setValidateInput(false);
            return new Expression(file, source, compiled, settings, threads);
        } catch (JException e) {
            throw new MappingFault(
                    "mappingInvalid", place(file, source, e.getLocation()) + ": " + e.getDetailedErrorMessage());
        } catch (RuntimeException | StackOverflowError e) {
            throw new MappingFault("mappingInvalid", file + ": it is not valid JSONata.");
        }
    }

    /**
     * Runs it.
     *
     * @param input maps, lists and values
     * @param values what else it sees, by names without their dollar
     * @param name name of the only function that is added to those of JSONata, without its dollar
     * @throws MappingFault where it fails, without values of the input
     */
    JsonNode run(@Nullable Object input, Map<String, Object> values, String name, JFunctionCallable function) {
        try {
            return PlainJson.of(threads.run(
                    () -> compiled.evaluate(input, frame(values, name, function)), settings.timeLimit(), leftBehind));
        } catch (ExecutionException e) {
            throw fault(e.getCause(), name);
        } catch (MappingFault e) {
            throw at(-1, e);
        }
    }

    private Frame frame(Map<String, Object> values, String name, JFunctionCallable function) {
        // Its parent is not used: bindings are copied into a frame above the library's functions.
        var frame = new Frame(null);
        RunBounds.watch(frame, settings);
        REFUSED.forEach(refused -> frame.bind(refused, new JFunction((input, arguments) -> refuse(refused), null)));
        values.forEach(frame::bind);
        frame.bind(name, new JFunction(function, null));
        return frame;
    }

    private static Object refuse(String function) {
        throw new MappingFault(
                "mappingFailed", "$" + function + " is not available: the same input must always give the same result");
    }

    private MappingFault fault(@Nullable Throwable thrown, String own) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case MappingFault fault -> {
                    return at(-1, fault);
                }
                case JException e -> {
                    return at(
                            e.getLocation(),
                            new MappingFault("mappingFailed", ExpressionErrors.sentence(e, source, own)));
                }
                case StackOverflowError e -> {
                    return at(-1, RunBounds.tooDeep());
                }
                case OutOfMemoryError e -> {
                    return at(-1, RunBounds.tooLarge());
                }
                default -> {}
            }
        }
        String kind = thrown == null ? "" : " (" + thrown.getClass().getSimpleName() + ")";
        return at(-1, new MappingFault("mappingFailed", "it fails" + kind));
    }

    private MappingFault at(int position, MappingFault fault) {
        return new MappingFault(
                fault.code(),
                place(file, source, position) + ": " + fault.text()
                        + (fault.text().endsWith("?") ? "" : "."));
    }

    private static String place(String file, String source, int position) {
        return position < 0
                ? file
                : file + ", line "
                        + (1
                                + source.chars()
                                        .limit(position)
                                        .filter(c -> c == '\n')
                                        .count());
    }
}
