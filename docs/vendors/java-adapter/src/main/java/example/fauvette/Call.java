package example.fauvette;

import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * One request, before it is signed.
 *
 * @param path below the endpoint
 * @param test whether it belongs to a test
 * @param length of the body in bytes
 * @param body opens the body anew at each call: a document is never held in memory
 */
record Call(String method, String path, boolean test, String mediaType, long length, Supplier<InputStream> body) {
    private static final byte[] NOTHING = {};

    static Call get(String path) {
        return new Call("GET", path, false, "", 0, () -> new ByteArrayInputStream(NOTHING));
    }

    static Call post(String path, Delivery delivery) {
        return new Call("POST", path, delivery.test(), "", 0, () -> new ByteArrayInputStream(NOTHING));
    }

    static Call put(String path, Delivery delivery) {
        byte[] payload = delivery.payload().body();
        return new Call(
                "PUT",
                path,
                delivery.test(),
                delivery.payload().mediaType(),
                payload.length,
                () -> new ByteArrayInputStream(payload));
    }

    static Call document(String folder, Delivery delivery, Attachment attachment) {
        return new Call(
                "PUT",
                folder + attachment.description().id(),
                delivery.test(),
                attachment.description().mediaType(),
                attachment.description().size(),
                attachment.content());
    }

    BodyPublisher publisher() {
        return length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(body), length);
    }

    /** SHA-256 of the body, in hexadecimal. */
    String digest() {
        try (InputStream in = body.get();
                var digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
