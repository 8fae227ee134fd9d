package be.cpasonline.hub.mapping;

import com.dashjoin.jsonata.Jsonata.Frame;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Watches one run of an expression from within: stops it when it nests too deep, makes too much or was given up. */
final class RunBounds {
    private static final int LOOKS_EVERY = 64;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final MappingSettings settings;
    private final long end;
    private int depth;
    private int entries;

    private RunBounds(MappingSettings settings) {
        this.settings = settings;
        this.end = THREADS.getCurrentThreadCpuTime() + settings.timeLimit().toNanos();
    }

    /** Begins to watch; MUST be called by the thread that runs the expression. */
    static void watch(Frame run, MappingSettings settings) {
        var bounds = new RunBounds(settings);
        run.setEvaluateEntryCallback((expression, input, environment) -> bounds.enter());
        run.setEvaluateExitCallback((expression, input, environment, result) -> bounds.leave(result));
    }

    static MappingFault tooSlow() {
        return new MappingFault("mappingTooSlow", "it does not come to an end in time");
    }

    private void enter() {
        if (++depth > settings.depth()) {
            throw tooDeep();
        }
        if (++entries % LOOKS_EVERY == 0 && overTime()) {
            throw tooSlow();
        }
    }

    /** By the processor's time, so that a busy machine does not make an honest mapping fail. */
    private boolean overTime() {
        return Thread.currentThread().isInterrupted() || THREADS.getCurrentThreadCpuTime() > end;
    }

    private void leave(@Nullable Object result) {
        depth--;
        int length = switch (result) {
            case null -> 0;
            case String text -> text.length();
            case Collection<?> elements -> elements.size();
            default -> 0;
        };
        if (length > settings.length()) {
            throw tooLarge();
        }
    }

    static MappingFault tooLarge() {
        return new MappingFault("mappingTooLarge", "it makes a text or a list that is too long");
    }

    static MappingFault tooDeep() {
        return new MappingFault("mappingTooDeep", "it nests too deep; look for a function that calls itself for ever");
    }
}
