package be.cpasonline.hub.workbench.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;

/** An application and its documents as multipart/form-data (RFC 7578). */
final class MultipartForm {
    private final String boundary = "hub-" + UUID.randomUUID();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private MultipartForm() {}

    static MultipartForm of(SampleApplication sample) {
        MultipartForm form = new MultipartForm();
        form.part(
                "name=\"application\"",
                "application/json",
                sample.json().toString().getBytes(StandardCharsets.UTF_8));
        sample.attachments().forEach(form::document);
        form.write("--" + form.boundary + "--\r\n");
        return form;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        return BodyPublishers.ofByteArray(bytes.toByteArray());
    }

    private void document(SampleApplication.Attachment attachment) {
        try {
            part(
                    "name=\"" + attachment.id() + "\"; filename=\""
                            + attachment.file().getFileName() + "\"",
                    "application/octet-stream",
                    Files.readAllBytes(attachment.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(String disposition, String type, byte[] content) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
