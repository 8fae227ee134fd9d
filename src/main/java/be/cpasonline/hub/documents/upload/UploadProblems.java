package be.cpasonline.hub.documents.upload;

import be.cpasonline.hub.platform.page.PageProblem;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with a document, as pages tell it where the file is chosen. */
@Component
public class UploadProblems {
    /** The field of the file, on each page that takes one. */
    public static final String FIELD = "#document";

    private final MessageSource texts;

    UploadProblems(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * Tells it.
     *
     * @param code a {@link be.cpasonline.hub.documents.DocumentRefused.Reason}, or {@code NONE} or {@code TOO_MANY}, or
     *     {@code CHOOSE_AGAIN} where something else was wrong, as no page can fill in a file; of any other it is said
     *     that it did not work, and may work later
     */
    public PageProblem of(String code, Locale reader) {
        String text = Optional.ofNullable(texts.getMessage("upload.wrong." + code, null, null, reader))
                .orElseGet(() -> texts.getMessage("upload.wrong.AGAIN", null, reader));
        return new PageProblem(FIELD, text);
    }
}
