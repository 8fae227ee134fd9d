package be.cpasonline.hub.mapping;

import be.cpasonline.hub.model.RegisteredApplication;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The canonical application as maps and lists: what a mapping sees. What was not told is absent, never null. */
@Component
class CanonicalForm {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .changeDefaultPropertyInclusion(
                    all -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    Map<String, Object> toMap(RegisteredApplication application) {
        return mapper.convertValue(application, MAP);
    }

    RegisteredApplication read(String json) {
        return mapper.readValue(json, RegisteredApplication.class);
    }
}
