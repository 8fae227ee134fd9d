package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.model.Need;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an entrance may be about: the kinds of help of an application, in small letters. */
final class Topics {
    /** In the order in which people read them. */
    static final List<String> ALL = Optional.ofNullable(Need.class.getAnnotation(JsonSubTypes.class)).stream()
            .flatMap(types -> Arrays.stream(types.value()))
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .toList();

    private Topics() {}

    static boolean known(String topic) {
        return ALL.contains(topic);
    }
}
