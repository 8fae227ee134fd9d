package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.platform.page.PageProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says at the top of a page what is wrong in it, with links to where. */
@Component
class Mistakes {
    private final MessageSource texts;

    Mistakes(MessageSource texts) {
        this.texts = texts;
    }

    /** Fields that are wrong, by their ids; what is wrong may follow after a dot. */
    List<PageProblem> in(List<String> fields, Locale reader) {
        return fields.stream()
                .map(field -> new PageProblem("#" + first(field), text("start.error." + field, reader)))
                .toList();
    }

    private static String first(String field) {
        return field.equals(Told.SINCE) ? field + "-day" : field.replaceFirst("\\..*", "");
    }

    /** What is wrong with a question for a municipality, by its id; nothing where it was not answered yet. */
    List<PageProblem> in(String id, PlaceQuestion question, Locale reader) {
        if (question.error().isEmpty()) {
            return List.of();
        }
        String field = question.suggestions().isEmpty() ? id : id + "-choice";
        return List.of(new PageProblem("#" + field, text("start.place.error." + question.error(), reader)));
    }

    private String text(String key, Locale reader) {
        return texts.getMessage(key, null, reader);
    }
}
