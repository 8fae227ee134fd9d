package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.canonical.UnsafeCharacters;
import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.documents.StoredDocument;
import be.cpasonline.hub.intake.draft.DraftContent.AddedDocument;
import be.cpasonline.hub.model.DocumentKind;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.stereotype.Component;

/**
 * Takes in a document that a browser sends, as it comes, never whole in memory. What is refused is read to its end all
 * the same: a browser that is cut off shows no page that says why.
 */
@Component
class DocumentUpload {
    private static final int LONGEST_FIELD = 100;
    private static final int LONGEST_NAME = 200;
    private static final long MOST_READ = 200L * 1024 * 1024;

    private final Documents documents;

    DocumentUpload(Documents documents) {
        this.documents = documents;
    }

    /** What came of a request. */
    sealed interface Outcome {
        /** A document that is kept now. */
        record Taken(AddedDocument document) implements Outcome {}

        /** No file was chosen. */
        record Nothing() implements Outcome {}

        /** The document cannot be taken. */
        record Refused(DocumentRefused.Reason reason) implements Outcome {}
    }

    /**
     * Takes in the one document of a request.
     *
     * @throws IOException where the browser went away
     */
    Outcome take(HttpServletRequest request) throws IOException {
        var upload = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setMaxSize(MOST_READ);
        FileItemInputIterator parts = upload.getItemIterator(request);
        DocumentKind kind = DocumentKind.OTHER;
        Outcome outcome = new Outcome.Nothing();
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                kind = part.getFieldName().equals("kind") ? kind(part) : kind;
            } else if (part.getName() != null && !part.getName().isBlank()) {
                outcome = staged(part, kind);
            }
        }
        return outcome;
    }

    private Outcome staged(FileItemInput part, DocumentKind kind) throws IOException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        InputStream content = part.getInputStream();
        try {
            StoredDocument stored = documents.stage(id, WebForm.SYSTEM.id(), content);
            return new Outcome.Taken(
                    new AddedDocument(id, kind, fileName(part.getName()), stored.mediaType(), stored.size()));
        } catch (DocumentRefused refused) {
            content.transferTo(OutputStream.nullOutputStream());
            return new Outcome.Refused(refused.reason());
        }
    }

    private static DocumentKind kind(FileItemInput part) throws IOException {
        String told = new String(part.getInputStream().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        return Arrays.stream(DocumentKind.values())
                .filter(known -> known.name().equals(told))
                .findFirst()
                .orElse(DocumentKind.OTHER);
    }

    /** Some browsers send the whole path. */
    private static String fileName(String told) {
        String name = UnsafeCharacters.without(
                        told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1))
                .strip();
        if (name.isEmpty()) {
            return "document";
        }
        // The end says what it is.
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
