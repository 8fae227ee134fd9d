package be.cpasonline.hub.reference;

import be.cpasonline.hub.model.ModelVersion;
import be.cpasonline.hub.model.RegisteredApplication;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The reference of the canonical model: each type, each field, what it is, and one that somebody could have sent. */
final class ModelPage {
    private final SourceDocs docs = SourceDocs.of(Path.of("src/main/java/be/cpasonline/hub/model"));
    private final ModelExamples examples = new ModelExamples();
    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final Deque<Class<?>> next = new ArrayDeque<>();
    private final Page page = new Page();

    @Override
    public String toString() {
        page.line("# The canonical model")
                .line("")
                .line(
                        "Made from the code by `ReferenceTest`, which says how: change the code, not this page. The model's")
                .line("version is " + ModelVersion.CURRENT
                        + ". A mapping sees a `RegisteredApplication`; in XML the names are the same, in")
                .line("the namespace `urn:be:cpasonline:hub:model:" + ModelVersion.CURRENT
                        + "`. What was not told is not there. Amounts are euro cents.")
                .line("Everybody in the examples is invented.");
        visit(RegisteredApplication.class);
        while (!next.isEmpty()) {
            Class<?> type = next.removeFirst();
            page.heading(SourceDocs.nameOf(type)).line(docs.type(type)).line("");
            write(type);
        }
        return page.toString();
    }

    private void write(Class<?> type) {
        if (type.isEnum()) {
            constants(type);
        } else if (type.isRecord()) {
            fields(type);
        } else {
            kinds(type.getAnnotation(JsonSubTypes.class));
        }
    }

    private void constants(Class<?> type) {
        page.table("word", "meaning");
        for (Object each : type.getEnumConstants()) {
            String name = ((Enum<?>) each).name();
            page.row("`" + examples.word(each) + "`", docs.member(type, name).orElse(""));
        }
    }

    private void kinds(JsonSubTypes kinds) {
        page.table("`kind`", "type");
        for (JsonSubTypes.Type each : kinds.value()) {
            page.row("`" + each.name() + "`", link(each.value()));
            visit(each.value());
        }
    }

    private void fields(Class<?> type) {
        page.table("field", "type", "must be there", "what it is", "example");
        for (RecordComponent each : type.getRecordComponents()) {
            Class<?> held = Rules.heldBy(each);
            boolean ours = held.getPackageName().equals(type.getPackageName());
            boolean whole = ours && !held.isEnum();
            String what = docs.member(type, each.getName()).orElseGet(() -> inherited(type, each.getName()));
            String rule = Rules.of(each);
            page.row(
                    "`" + each.getName() + "`",
                    ours
                            ? Rules.typeOf(each.getGenericType()).replace(SourceDocs.nameOf(held), link(held))
                            : Rules.typeOf(each.getGenericType()),
                    Rules.mandatory(each) ? "yes" : "",
                    rule.isEmpty() ? what : what + " (" + rule + ")",
                    whole ? "see there" : "`" + examples.of(type, each.getName()) + "`");
            if (ours) {
                visit(held);
            }
        }
    }

    private String inherited(Class<?> type, String name) {
        return Arrays.stream(type.getInterfaces())
                .flatMap(each -> docs.member(each, name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + "." + name + " has no comment"));
    }

    private void visit(Class<?> type) {
        if (seen.add(type)) {
            next.addLast(type);
        }
    }

    private static String link(Class<?> type) {
        String name = SourceDocs.nameOf(type);
        return "[" + name + "](#"
                + name.chars()
                        .mapToObj(Character::toString)
                        .filter(each -> !each.equals("."))
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining())
                + ")";
    }
}
