package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.Secret;
import java.time.DateTimeException;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How the values of options are written: secrets as references, durations as {@code 5s} or {@code PT5S}. */
final class OptionTypes {
    private OptionTypes() {}

    static JsonMapper mapper(Secrets secrets) {
        var types = new SimpleModule()
                .addDeserializer(Secret.class, new SecretReader(secrets))
                .addDeserializer(Duration.class, new DurationReader());
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .addModule(types)
                .build();
    }

    private static final class SecretReader extends StdDeserializer<Secret> {
        private final transient Secrets secrets;

        SecretReader(Secrets secrets) {
            super(Secret.class);
            this.secrets = secrets;
        }

        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) {
            String reference = parser.getValueAsString();
            return reference != null && Secrets.isReference(reference)
                    ? secrets.of(reference)
                    : context.reportInputMismatch(this, "must be a reference, env:NAME or file:PATH");
        }
    }

    private static final class DurationReader extends StdDeserializer<Duration> {
        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return DurationStyle.detectAndParse(String.valueOf(parser.getValueAsString()));
            } catch (IllegalArgumentException | DateTimeException e) {
                return context.reportInputMismatch(this, "must be a duration, for instance 5s or 2m");
            }
        }
    }
}
