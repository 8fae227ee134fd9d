package be.cpasonline.hub.mapping;

import be.cpasonline.hub.model.Channel;
import be.cpasonline.hub.model.ConsentKind;
import be.cpasonline.hub.model.ContactWay;
import be.cpasonline.hub.model.CostKind;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.model.EnergyKind;
import be.cpasonline.hub.model.HouseholdComposition;
import be.cpasonline.hub.model.IncomeKind;
import be.cpasonline.hub.model.Language;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.model.Relation;
import be.cpasonline.hub.model.RepresentativeRole;
import be.cpasonline.hub.model.Stay;
import be.cpasonline.hub.model.Urgency;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The coded fields of the canonical model, and the codes each can have; taken from the model itself. */
final class CanonicalCodes {
    private static final Map<String, List<String>> FIELDS = fields();

    private CanonicalCodes() {}

    /** Names of the fields, as a mapping and {@code codes.csv} say them. */
    static Set<String> names() {
        return FIELDS.keySet();
    }

    /** The codes of a field; none for a field that does not exist. */
    static List<String> of(String field) {
        return FIELDS.getOrDefault(field, List.of());
    }

    private static Map<String, List<String>> fields() {
        var fields = new TreeMap<String, List<String>>();
        Stream.of(
                        Channel.class,
                        ConsentKind.class,
                        ContactWay.class,
                        CostKind.class,
                        DocumentKind.class,
                        EnergyKind.class,
                        HouseholdComposition.class,
                        IncomeKind.class,
                        Language.class,
                        Relation.class,
                        RepresentativeRole.class,
                        Stay.class,
                        Urgency.class)
                .forEach(type -> fields.put(Introspector.decapitalize(type.getSimpleName()), codes(type)));
        fields.put(
                "needKind",
                Arrays.stream(Need.class.getAnnotation(JsonSubTypes.class).value())
                        .map(JsonSubTypes.Type::name)
                        .toList());
        return fields;
    }

    private static List<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(CanonicalCodes::code)
                .toList();
    }

    private static String code(Field constant) {
        JsonProperty name = constant.getAnnotation(JsonProperty.class);
        return name == null ? constant.getName() : name.value();
    }
}
