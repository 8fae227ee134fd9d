package be.cpasonline.hub.adapter.code;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The code of one version as long as somebody uses it, or why it cannot be used. */
final class CodeInUse implements AutoCloseable {
    private final CodeSettings settings;
    private final Lock one = new ReentrantLock();
    private volatile WeakReference<LoadedCode> code = new WeakReference<>(null);
    private volatile Optional<String> problem = Optional.empty();

    CodeInUse(CodeSettings settings) {
        this.settings = settings;
    }

    /**
     * The code, loaded where nobody uses it yet.
     *
     * @throws CodeUnusable the same at each call, unless it was only too slow
     */
    LoadedCode loaded(String packageName, Map<String, byte[]> jars) {
        one.lock();
        try {
            problem.ifPresent(why -> {
                throw new CodeUnusable(why);
            });
            return Optional.ofNullable(code.get()).orElseGet(() -> load(packageName, jars));
        } finally {
            one.unlock();
        }
    }

    private LoadedCode load(String packageName, Map<String, byte[]> jars) {
        try {
            LoadedCode loaded = LoadedCode.load(packageName, jars, settings);
            code = new WeakReference<>(loaded);
            return loaded;
        } catch (CodeUnusable e) {
            problem = Optional.of(String.valueOf(e.getMessage())).filter(why -> e.isLasting());
            throw e;
        }
    }

    /** Whether nobody uses it; another one takes its place when the version is wanted again. */
    boolean isOver() {
        return problem.isEmpty() && code.refersTo(null);
    }

    @Override
    public void close() {
        Optional.ofNullable(code.get()).ifPresent(LoadedCode::close);
    }
}
