package be.cpasonline.hub.platform.language;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Texts of one part of the hub, in the four languages. */
public final class Texts {
    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    /**
     * Reads texts from the class path.
     *
     * @param baseName name without language and extension; the file without language is English
     */
    public Texts(String baseName) {
        source.setBasename(baseName);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    /**
     * A text in a language.
     *
     * @param arguments what takes the place of {@code {0}}, {@code {1}}
     * @throws org.springframework.context.NoSuchMessageException where there is no such key
     */
    public String get(Locale language, String key, Object... arguments) {
        return source.getMessage(key, arguments, language);
    }

    /** A text in a language, where there is one. */
    public Optional<String> find(Locale language, String key, Object... arguments) {
        return Optional.ofNullable(source.getMessage(key, arguments, null, language));
    }

    /** The same texts, in one language. */
    public In in(Locale language) {
        return new In(this, language);
    }

    /** Texts in one language, for templates. */
    public record In(Texts texts, Locale language) {
        public String get(String key, Object... arguments) {
            return texts.get(language, key, arguments);
        }

        /** The text, or what stands for it where there is none. */
        public String orElse(String otherwise, String key, Object... arguments) {
            return texts.find(language, key, arguments).orElse(otherwise);
        }
    }
}
