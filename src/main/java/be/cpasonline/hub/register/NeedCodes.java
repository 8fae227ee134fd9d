package be.cpasonline.hub.register;

import be.cpasonline.hub.model.Need;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The codes of the kinds of help, as the canonical model names them. */
final class NeedCodes {
    private static final Map<Class<?>, String> CODES = Arrays.stream(
                    Objects.requireNonNull(Need.class.getAnnotation(JsonSubTypes.class))
                            .value())
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private NeedCodes() {}

    /** The code of each need, once, in the order given. */
    static List<String> of(List<Need> needs) {
        return needs.stream()
                .map(need -> Objects.requireNonNull(CODES.get(need.getClass())))
                .distinct()
                .toList();
    }
}
