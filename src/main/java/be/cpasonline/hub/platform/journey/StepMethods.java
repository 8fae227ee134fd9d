package be.cpasonline.hub.platform.journey;

import be.cpasonline.hub.platform.settings.Nearest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** The beans of the hub and their methods, found without starting any. */
final class StepMethods {
    private static final Pattern CALL = Pattern.compile("(\\w+)(?:\\((.*)\\))?");
    private static final String HUB = "be.cpasonline.hub";

    private final Map<String, String> classes = new TreeMap<>();

    /** Why a step cannot be done; empty where it can. */
    Optional<Problem> problem(String bean, String call) {
        String type = classes().get(bean);
        if (type == null) {
            return Optional.of(new Problem(
                    "no bean is named '" + bean + "'",
                    suggestion(bean, List.copyOf(classes().keySet()))));
        }
        Matcher method = CALL.matcher(call);
        List<Method> methods = methods(type);
        if (method.matches() && methods.stream().anyMatch(each -> fits(each, method))) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "the bean '" + bean + "' has no method " + call,
                suggestion(
                        call.replaceFirst("\\(.*", ""),
                        methods.stream().map(Method::getName).distinct().toList())));
    }

    private static boolean fits(Method method, Matcher call) {
        return method.getName().equals(call.group(1))
                && (call.group(2) == null || call.group(2).split(",").length == method.getParameterCount());
    }

    private static String suggestion(String word, List<String> known) {
        return Nearest.to(word, known)
                .map(near -> "did you mean '" + near + "'? If so, look at its parameters too")
                .orElse("name one that exists");
    }

    private static List<Method> methods(String type) {
        try {
            return Arrays.asList(Class.forName(type, false, StepMethods.class.getClassLoader())
                    .getMethods());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> classes() {
        if (classes.isEmpty()) {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
            var registry = new DefaultListableBeanFactory();
            scanner.findCandidateComponents(HUB)
                    .forEach(found -> classes.put(
                            AnnotationBeanNameGenerator.INSTANCE.generateBeanName(found, registry),
                            String.valueOf(found.getBeanClassName())));
        }
        return classes;
    }

    /** Why a step cannot be done, and what to do about it. */
    record Problem(String reason, String mend) {}
}
