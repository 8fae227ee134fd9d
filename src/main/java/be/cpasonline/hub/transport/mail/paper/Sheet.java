package be.cpasonline.hub.transport.mail.paper;

import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.platform.paper.Legible;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes an application part by part, as XHTML. It goes by the records of the model, so that what is added to the model is
 * on the paper too.
 */
final class Sheet {
    /** What says nothing to people. */
    private static final Set<String> LEFT_OUT =
            Set.of("modelVersion", "applicationId", "sha256", "Addition.id", "Withdrawal.id");

    private static final int DEEPEST = 4;

    private final Labels labels;
    private final StringBuilder html = new StringBuilder();

    Sheet(Labels labels) {
        this.labels = labels;
    }

    String html() {
        return html.toString();
    }

    static boolean leavesOut(Class<?> record, String component) {
        return LEFT_OUT.contains(component) || LEFT_OUT.contains(record.getSimpleName() + "." + component);
    }

    /** Its plain values in a table, then its parts, each with a heading. */
    void write(Record record, int depth) {
        List<Value> values = values(record);
        List<Value> plain = values.stream().filter(value -> !value.hasParts()).toList();
        if (!plain.isEmpty()) {
            html.append("<table>");
            plain.forEach(this::row);
            html.append("</table>");
        }
        values.stream().filter(Value::hasParts).forEach(value -> parts(value, depth));
    }

    private void row(Value value) {
        html.append("<tr><th scope=\"row\">")
                .append(escaped(value.label()))
                .append("</th><td>")
                .append(escaped(Legible.of(text(value.name(), value.content()))).replace("\n", "<br/>"))
                .append("</td></tr>");
    }

    private void parts(Value value, int depth) {
        if (value.content() instanceof Record part) {
            heading(value.label(), depth);
            write(part, depth + 1);
            return;
        }
        int number = 0;
        for (Object each : (List<?>) value.content()) {
            number++;
            String what = each instanceof Need need ? labels.need(need.getClass()) : value.label() + " " + number;
            heading(what, depth);
            write((Record) each, depth + 1);
        }
    }

    private void heading(String text, int depth) {
        int level = Math.min(depth, DEEPEST);
        html.append("<h" + level + ">").append(escaped(text)).append("</h" + level + ">");
    }

    private List<Value> values(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> !leavesOut(record.getClass(), component.getName()))
                .flatMap(component -> value(record, component).stream())
                .toList();
    }

    /** Empty where the person said nothing. */
    private Optional<Value> value(Record record, RecordComponent component) {
        try {
            Object content = component.getAccessor().invoke(record);
            return content == null || (content instanceof List<?> list && list.isEmpty())
                    ? Optional.empty()
                    : Optional.of(new Value(
                            component.getName(), labels.field(record.getClass(), component.getName()), content));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the model cannot be read", e);
        }
    }

    private String text(String name, Object value) {
        return switch (value) {
            case CentreName centre -> centre.in(labels.locale());
            case Enum<?> code -> labels.code(code);
            case Boolean answer -> labels.yesOrNo(answer);
            case LocalDate day -> labels.day(day);
            case OffsetDateTime moment -> labels.moment(moment);
            case Long cents when name.endsWith("Cents") -> labels.euro(cents);
            case List<?> several ->
                several.stream().map(each -> text(name, each)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text);
    }

    private record Value(String name, String label, Object content) {
        boolean hasParts() {
            return (content instanceof Record && !(content instanceof CentreName))
                    || (content instanceof List<?> list && list.getFirst() instanceof Record);
        }
    }
}
