package be.cpasonline.hub.adapter;

import be.cpasonline.hub.platform.settings.Nearest;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Option;
import be.cpasonline.hub.spi.Secret;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the options record of a transport from what a folder and a centre say. Never repeats a value in a message. */
@Component
class OptionBinder {
    private final OptionTools tools;

    OptionBinder(Secrets secrets, Validator validator) {
        this.tools = new OptionTools(secrets, validator);
    }

    /** What is wrong with values that need not be complete: a sentence for each option that is wrong. */
    Map<String, String> problems(Class<? extends Record> type, Map<String, Object> given) {
        var problems = new TreeMap<String, String>();
        Map<String, RecordComponent> known = components(type);
        given.forEach((name, value) -> Optional.ofNullable(known.get(name))
                .map(component -> misfit(component, value))
                .orElseGet(() -> Optional.of(unknown(name, known)))
                .ifPresent(problem -> problems.put(name, problem)));
        return problems;
    }

    /** What is wrong with values that are all there are: what misses counts too. A sentence for each option. */
    Map<String, String> incomplete(Class<? extends Record> type, Map<String, Object> given) {
        Map<String, String> problems = problems(type, given);
        if (problems.isEmpty()) {
            tools.violations(convert(type, given))
                    .forEach(violation -> problems.putIfAbsent(name(violation), sentence(violation)));
        }
        return problems;
    }

    /** The options that a capability lives by, with the capability. */
    static Map<String, Capability> enabling(Class<? extends Record> type) {
        var enabling = new LinkedHashMap<String, Capability>();
        components(type).forEach((name, component) -> {
            Option option = component.getAnnotation(Option.class);
            if (option != null) {
                Arrays.stream(option.enables()).forEach(capability -> enabling.put(name, capability));
            }
        });
        return enabling;
    }

    /**
     * The record.
     *
     * @throws OptionsRefused with all that is wrong
     */
    <T extends Record> T bind(Class<T> type, Map<String, Object> given) {
        Map<String, String> problems = problems(type, given);
        if (!problems.isEmpty()) {
            throw new OptionsRefused(List.copyOf(problems.values()));
        }
        T options = convert(type, given);
        List<String> violations = sentences(tools.violations(options));
        if (!violations.isEmpty()) {
            throw new OptionsRefused(violations);
        }
        return options;
    }

    private <T extends Record> T convert(Class<T> type, Map<String, Object> given) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        components(type).forEach((name, component) -> values.put(name, given.getOrDefault(name, byDefault(component))));
        return tools.mapper(type).convertValue(values, type);
    }

    private Optional<String> misfit(RecordComponent component, Object value) {
        try {
            JsonMapper reader = tools.mapper(component.getDeclaringRecord());
            reader.convertValue(value, reader.constructType(component.getGenericType()));
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of("option '" + component.getName() + "' must be " + kind(component.getType()));
        }
    }

    private static String kind(Class<?> type) {
        if (type == Secret.class) {
            return "a reference to a secret, env:NAME or file:PATH";
        }
        if (type == Duration.class) {
            return "a duration, for instance 5s or 2m";
        }
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .toList());
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "a whole number"
                : "a single value that fits";
    }

    private static String unknown(String name, Map<String, RecordComponent> known) {
        return "there is no option '" + name + "'; "
                + Nearest.to(name, known.keySet())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElseGet(() -> "there are " + String.join(", ", known.keySet()));
    }

    /** Of an option that is missing nothing else is said. */
    private static <T> List<String> sentences(Set<ConstraintViolation<T>> violations) {
        Set<String> missing = violations.stream()
                .filter(OptionBinder::isMissing)
                .map(OptionBinder::name)
                .collect(Collectors.toSet());
        return violations.stream()
                .filter(violation -> isMissing(violation) || !missing.contains(name(violation)))
                .map(OptionBinder::sentence)
                .sorted()
                .toList();
    }

    private static String sentence(ConstraintViolation<?> violation) {
        return "option '" + name(violation) + "' " + (isMissing(violation) ? "is missing" : violation.getMessage());
    }

    /** A rule over several options is a method of the record; its name begins with that of the option to look at. */
    private static String name(ConstraintViolation<?> violation) {
        String rule = violation.getPropertyPath().toString();
        return Arrays.stream(violation.getRootBeanClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(rule::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(rule);
    }

    private static boolean isMissing(ConstraintViolation<?> violation) {
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        return rule instanceof NotNull || rule instanceof NotBlank;
    }

    private static @Nullable String byDefault(RecordComponent component) {
        Option option = component.getAnnotation(Option.class);
        return option == null || option.byDefault().isEmpty() ? null : option.byDefault();
    }

    private static Map<String, RecordComponent> components(Class<? extends Record> type) {
        var components = new LinkedHashMap<String, RecordComponent>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component);
        }
        return components;
    }
}
