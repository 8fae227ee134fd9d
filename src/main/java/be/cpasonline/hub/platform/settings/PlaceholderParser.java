package be.cpasonline.hub.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.JsonParserDelegate;

/** Resolves {@code ${NAME}} in values while they are parsed, so that what is wrong keeps its line. */
final class PlaceholderParser extends JsonParserDelegate {
    private final PropertyResolver properties;

    PlaceholderParser(JsonParser parser, PropertyResolver properties) {
        super(parser);
        this.properties = properties;
    }

    @Override
    public @Nullable String getString() {
        return resolved(super.getString());
    }

    @Override
    public @Nullable String getValueAsString() {
        return resolved(super.getValueAsString());
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String defaultValue) {
        return resolved(super.getValueAsString(defaultValue));
    }

    private @Nullable String resolved(@Nullable String text) {
        return text == null ? null : properties.resolveRequiredPlaceholders(text);
    }
}
