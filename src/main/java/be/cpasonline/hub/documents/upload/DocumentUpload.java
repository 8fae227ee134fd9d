package be.cpasonline.hub.documents.upload;

import be.cpasonline.hub.canonical.UnsafeCharacters;
import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.documents.StoredDocument;
import be.cpasonline.hub.documents.upload.Upload.Outcome;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadContentTypeException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletRequestContext;
import org.springframework.stereotype.Component;

/**
 * Takes in a form with a document as a browser sends it, as it comes, never whole in memory. What is refused is read to
 * its end all the same, since a browser that is cut off shows no page that says why. Beyond a limit no more is read: the
 * page is written then too, with what was typed before the document, but a browser that is still sending may be cut off
 * before it shows it.
 */
@Component
public class DocumentUpload {
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_HEADER = 4096;
    private static final long MOST_READ = 200L * 1024 * 1024;

    private final Documents documents;

    DocumentUpload(Documents documents) {
        this.documents = documents;
    }

    /**
     * Takes in the fields and the one document of a request; where it is too large, the fields that come before.
     *
     * @param systemId the system that may attach the document
     * @throws IOException where the browser went away
     */
    public Upload take(HttpServletRequest request, String systemId) throws IOException {
        var fields = new HashMap<String, String>();
        Outcome outcome = outcome(request, systemId, fields);
        return new Upload(fields, outcome);
    }

    /**
     * Reads a request of which nothing is wanted, so that the browser shows the answer.
     *
     * @throws IOException where the browser went away
     */
    public void pass(HttpServletRequest request) throws IOException {
        InputStream content = request.getInputStream();
        byte[] some = new byte[8192];
        long passed = 0;
        for (int read = 0; read >= 0 && passed < MOST_READ; read = content.read(some)) {
            passed += read;
        }
    }

    private Outcome outcome(HttpServletRequest request, String systemId, Map<String, String> fields)
            throws IOException {
        try {
            return taken(parts(request), systemId, fields);
        } catch (FileUploadSizeException larger) {
            return new Outcome.Refused(DocumentRefused.Reason.TOO_LARGE);
        } catch (FileUploadContentTypeException noFile) {
            return new Outcome.Nothing();
        }
    }

    private static FileItemInputIterator parts(HttpServletRequest request) throws IOException {
        var upload = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setMaxSize(MOST_READ);
        upload.setMaxPartHeaderSize(LARGEST_HEADER);
        return upload.getItemIterator(new UntoldLength(request));
    }

    private Outcome taken(FileItemInputIterator parts, String systemId, Map<String, String> fields) throws IOException {
        Outcome outcome = new Outcome.Nothing();
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                if (fields.size() < MOST_FIELDS) {
                    fields.put(part.getFieldName(), text(part));
                }
            } else if (part.getName() != null && !part.getName().isBlank() && outcome instanceof Outcome.Nothing) {
                outcome = staged(part, systemId);
            }
        }
        return outcome;
    }

    private Outcome staged(FileItemInput part, String systemId) throws IOException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        InputStream content = part.getInputStream();
        try {
            StoredDocument stored = documents.stage(id, systemId, content);
            return new Outcome.Taken(stored, fileName(part.getName()));
        } catch (DocumentRefused refused) {
            content.transferTo(OutputStream.nullOutputStream());
            return new Outcome.Refused(refused.reason());
        }
    }

    private static String text(FileItemInput part) throws IOException {
        String typed = new String(part.getInputStream().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        return UnsafeCharacters.without(typed).replace("\r\n", "\n").strip();
    }

    /** Some browsers send the whole path. */
    private static String fileName(String told) {
        String name = UnsafeCharacters.without(
                        told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1))
                .strip();
        if (name.isEmpty()) {
            return "document";
        }
        // The end says what it is; half a character at the cut is none.
        return name.length() <= LONGEST_NAME
                ? name
                : UnsafeCharacters.without(name.substring(name.length() - LONGEST_NAME));
    }

    /** Of which the length is not believed: what is too long is refused where it is, not before its fields are read. */
    private static final class UntoldLength extends JakartaServletRequestContext {
        UntoldLength(HttpServletRequest request) {
            super(request);
        }

        @Override
        public long getContentLength() {
            return -1;
        }
    }
}
