package be.cpasonline.hub.mapping;

import com.dashjoin.jsonata.Jsonata.Frame;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Watches one run of an expression from within: stops it when it nests too deep, makes too much or was given up. */
final class RunBounds {
    private final MappingSettings settings;
    private final long end;
    private int depth;

    private RunBounds(MappingSettings settings) {
        this.settings = settings;
        this.end = System.nanoTime() + settings.timeLimit().toNanos();
    }

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
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - end > 0) {
            throw tooSlow();
        }
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
