package be.cpasonline.hub.adapter;

import be.cpasonline.hub.platform.settings.Reference;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Secret;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes secrets of {@linkplain Reference references}. The value is read at each use. */
@Component
class Secrets {
    private final UnaryOperator<@Nullable String> environment;

    @Autowired
    Secrets() {
        this(System::getenv);
    }

    Secrets(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    static boolean isReference(String text) {
        return Reference.isOne(text);
    }

    Secret of(String reference) {
        return new Secret(reference, () -> read(reference));
    }

    /** Whether there is a value where a reference points to; the value itself is not told. */
    boolean leadsSomewhere(String reference) {
        try {
            return !read(reference).isEmpty();
        } catch (AdapterFailure missing) {
            return false;
        }
    }

    private String read(String reference) {
        return Reference.value(reference, environment).orElseThrow(() -> missing(reference));
    }

    private static AdapterFailure missing(String reference) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                "secretMissing",
                "The connection to the package is not configured completely; the operator must mend it.",
                "the secret " + reference + " has no value; set it where the hub runs");
    }
}
