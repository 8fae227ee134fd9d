package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.intake.IntakeIssue;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.problem.Issue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** An application and its documents in one request, read part by part as they come. */
final class ApplicationParts {
    private static final String APPLICATION = "application";
    private static final int LONGEST_PART_HEADER = 4096;

    private final FileItemInputIterator parts;
    private final Set<UUID> taken = new HashSet<>();

    private ApplicationParts(FileItemInputIterator parts) {
        this.parts = parts;
    }

    static ApplicationParts of(HttpServletRequest request, DataSize limit) {
        var upload = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setMaxPartHeaderSize(LONGEST_PART_HEADER);
        upload.setMaxSize(limit.toBytes());
        return reading(() -> new ApplicationParts(upload.getItemIterator(request)));
    }

    /** The first part. */
    byte[] application(DataSize limit) {
        return reading(() -> {
            if (!parts.hasNext()) {
                throw Body.refused(IntakeIssue.APPLICATION_PART_MISSING, "");
            }
            FileItemInput part = parts.next();
            if (!APPLICATION.equals(part.getFieldName())) {
                throw Body.refused(IntakeIssue.APPLICATION_PART_MISSING, "");
            }
            if (!isJson(part)) {
                throw Body.refused(IntakeIssue.APPLICATION_PART_NOT_JSON, "");
            }
            return Body.read(part.getInputStream(), limit);
        });
    }

    /** Every further part goes where documents are kept; each must be named in the application. */
    void stage(List<Document> described, CallingSystem system, Documents documents) {
        List<UUID> ids = described.stream().map(Document::id).toList();
        reading(() -> {
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                int index = ids.indexOf(id(part));
                if (index < 0) {
                    throw Body.refused(IntakeIssue.PART_NOT_NAMED, "/documents");
                }
                String pointer = "/documents/" + index + "/id";
                if (!taken.add(ids.get(index))) {
                    throw Body.refused(IntakeIssue.PART_TWICE, pointer);
                }
                stage(ids.get(index), pointer, system, part.getInputStream(), documents);
            }
            return taken;
        });
    }

    private static void stage(UUID id, String pointer, CallingSystem system, InputStream content, Documents documents) {
        try {
            documents.stage(id, system.id(), content);
        } catch (DocumentRefused refused) {
            throw Refusals.of(refused, Issue.In.BODY, pointer);
        }
    }

    /** The id that the part's name is; one that no document has where it is none. */
    private static UUID id(FileItemInput part) {
        try {
            return UUID.fromString(String.valueOf(part.getFieldName()));
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }

    private static boolean isJson(FileItemInput part) {
        try {
            return part.getContentType() == null
                    || MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(part.getContentType()));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UncheckedIOException e) {
            throw failed(Objects.requireNonNullElse(e.getCause(), e));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(Throwable failure) {
        return switch (failure) {
            case FileUploadSizeException tooLarge -> Body.tooLarge();
            case FileUploadException malformed -> Body.refused(IntakeIssue.MULTIPART_MALFORMED, "");
            default -> Body.cutOff();
        };
    }
}
