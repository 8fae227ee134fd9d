package be.cpasonline.hub.intake.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.testing.CallsTheInterface;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SubmittingDocumentsTest extends CallsTheInterface {
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aDocumentCanBeSentBeforeTheApplicationThatNamesIt() {
        UUID id = UUID.randomUUID();
        HttpResponse<String> sent = put(id, PDF);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(body(sent).path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(body(sent).path("size").asInt()).isEqualTo(PDF.length);
        assertThat(put(id, PDF).statusCode()).isEqualTo(200);
        HttpResponse<String> receipt = submit(naming(id));
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
        assertThat(body(receipt).path("documents").path(0).path("sha256").asString())
                .isEqualTo(body(sent).path("sha256").asString());
    }

    @Test
    void anApplicationWithItsDocumentsIsTakenInOneRequestAndAgain() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        var request = multipart(
                new Part(
                        "application",
                        "application/json",
                        naming(first, second).toString().getBytes(StandardCharsets.UTF_8)),
                new Part(second.toString(), "application/pdf", PDF),
                new Part(first.toString(), "application/pdf", large(3_000_000)));
        HttpResponse<String> receipt = send(request);
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
        assertThat(body(receipt).path("documents").size()).isEqualTo(2);
        HttpResponse<String> again = send(request);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(receipt.body());
    }

    @Test
    void aWrongApplicationIsRefusedBeforeItsDocumentsAreRead() {
        UUID id = UUID.randomUUID();
        ObjectNode wrong = naming(id);
        ((ObjectNode) wrong.path("applicant")).put("niss", "1");
        HttpResponse<String> answer = send(multipart(
                new Part("application", "application/json", wrong.toString().getBytes(StandardCharsets.UTF_8)),
                new Part(id.toString(), "application/pdf", PDF)));
        assertThat(issues(answer)).containsExactly("/applicant/niss niss");
        assertThat(put(id, PDF).statusCode()).isEqualTo(201);
    }

    @Test
    void whatAnApplicationSaysOfItsDocumentsIsComparedWithWhatArrived() {
        UUID id = UUID.randomUUID();
        put(id, PDF);
        ObjectNode application = naming(id);
        ((ObjectNode) application.path("documents").path(0))
                .put("size", 1)
                .put("sha256", "0".repeat(64))
                .put("mediaType", "image/png");
        assertThat(issues(submit(application)))
                .containsExactly(
                        "/documents/0/mediaType documentMediaTypeDiffers",
                        "/documents/0/sha256 documentDigestDiffers",
                        "/documents/0/size documentSizeDiffers");
    }

    @Test
    void anothersDocumentsCannotBeAttached() {
        UUID id = UUID.randomUUID();
        put(id, PDF);
        HttpResponse<String> answer = send(submission()
                .setHeader("Authorization", "Bearer other")
                .POST(BodyPublishers.ofString(naming(id).toString())));
        assertThat(issues(answer)).containsExactly("/documents/0/id documentNotThere");
    }

    @Test
    void aDocumentBelongsToOneApplicationOnly() {
        UUID id = UUID.randomUUID();
        put(id, PDF);
        assertThat(submit(naming(id)).statusCode()).isEqualTo(201);
        assertThat(submit(naming(id)).statusCode()).isEqualTo(409);
    }

    @Test
    void theFirstPartIsTheApplication() {
        UUID id = UUID.randomUUID();
        assertThat(issues(send(multipart(new Part(id.toString(), "application/pdf", PDF)))))
                .containsExactly(" applicationPartMissing");
        assertThat(issues(send(multipart(new Part("application", "text/plain", PDF)))))
                .containsExactly(" applicationPartNotJson");
    }

    @Test
    void aPartThatTheApplicationDoesNotNameIsRefused() {
        byte[] application = application().toString().getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(multipart(
                new Part("application", "application/json", application),
                new Part("holiday.pdf", "application/pdf", PDF)));
        assertThat(issues(answer)).containsExactly("/documents partNotNamed");
    }

    @Test
    void theSameDocumentInTwoPartsIsRefused() {
        UUID id = UUID.randomUUID();
        HttpResponse<String> answer = send(multipart(
                new Part(
                        "application", "application/json", naming(id).toString().getBytes(StandardCharsets.UTF_8)),
                new Part(id.toString(), "application/pdf", PDF),
                new Part(id.toString(), "application/pdf", PDF)));
        assertThat(issues(answer)).containsExactly("/documents/0/id partTwice");
    }

    @Test
    void partsThatCannotBeToldApartAreRefused() {
        HttpResponse<String> answer = send(submission()
                .setHeader("Content-Type", "multipart/form-data; boundary=here")
                .POST(BodyPublishers.ofString("--there\r\nnothing")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(issues(answer)).hasSize(1);
    }

    @Test
    void whatIsEmptyOrOfAnotherTypeOrUnderATakenIdIsRefused() {
        UUID id = UUID.randomUUID();
        assertThat(issues(put(id, new byte[0]))).containsExactly(" documentEmpty");
        HttpResponse<String> program = put(id, new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(program.statusCode()).isEqualTo(415);
        put(id, PDF);
        HttpResponse<String> taken =
                put(id, (new String(PDF, StandardCharsets.US_ASCII) + "more").getBytes(StandardCharsets.US_ASCII));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(issues(taken)).containsExactly("id documentIdTaken");
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        HttpResponse<String> answer = send(request("/api/v1/documents/bill.pdf")
                .header("Content-Type", "application/pdf")
                .PUT(BodyPublishers.ofByteArray(PDF)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(issues(answer)).containsExactly("id parameterMalformed");
        assertThat(answer.body()).doesNotContain("bill.pdf");
    }

    @Test
    void anApplicationThatIsTooLargeIsRefused() {
        ObjectNode application = application();
        ((ObjectNode) application.path("needs").path(0)).put("description", "x".repeat(300_000));
        assertThat(submit(application).statusCode()).isEqualTo(413);
    }

    @Test
    void anApplicationOfUnknownLengthThatIsTooLargeIsRefused() {
        HttpResponse<String> answer = send(submission().POST(unknownLength(400_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aDocumentThatIsTooLargeIsRefused() {
        HttpResponse<String> answer = put(UUID.randomUUID(), large(20 * 1024 * 1024 + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(issues(answer)).containsExactly(" documentTooLarge");
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreSent() throws IOException {
        String head = announcing(2L << 30);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
        }
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((announcing(5_000) + "{\"modelVersion\"").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.setSoTimeout(10_000);
            assertThat(firstLine(socket.getInputStream())).contains(" 400 ");
        }
    }

    @Test
    void moreRequestsThanThereArePlacesAreAskedToComeBack() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            await().untilAsserted(() -> {
                slow.add(slowRequest());
                HttpResponse<String> answer = submit(application());
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            });
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        await().untilAsserted(
                        () -> assertThat(submit(application()).statusCode()).isEqualTo(201));
    }

    /** One that keeps its place. */
    private Socket slowRequest() throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write((announcing(5_000) + "{").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private HttpResponse<String> put(UUID id, byte[] content) {
        return send(request("/api/v1/documents/" + id)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    private static ObjectNode naming(UUID... ids) {
        ObjectNode application = application();
        var documents = application.putArray("documents");
        for (UUID id : ids) {
            documents.addObject().put("id", id.toString()).put("kind", "BILL").put("fileName", "bill.pdf");
        }
        return application;
    }

    private HttpRequest.Builder multipart(Part... parts) {
        return submission()
                .setHeader("Content-Type", "multipart/form-data; boundary=part-of-it")
                .POST(body(parts));
    }

    private static BodyPublisher body(Part... parts) {
        List<byte[]> written = new ArrayList<>();
        for (Part part : parts) {
            written.add(("--part-of-it\r\nContent-Disposition: form-data; name=\"" + part.name()
                            + "\"; filename=\"x\"\r\nContent-Type: " + part.type() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            written.add(part.content());
            written.add("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        written.add("--part-of-it--\r\n".getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArrays(written);
    }

    private static byte[] large(int size) {
        byte[] content = new byte[size];
        new Random(1).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    private static BodyPublisher unknownLength(int size) {
        return BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("x".repeat(size).getBytes(StandardCharsets.US_ASCII)));
    }

    private String announcing(long length) {
        return "POST " + APPLICATIONS
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer portal\r\nIdempotency-Key: "
                + UUID.randomUUID() + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String firstLine(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answer.read(); c > 0 && c != '\n'; c = answer.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private record Part(String name, String type, byte[] content) {}
}
