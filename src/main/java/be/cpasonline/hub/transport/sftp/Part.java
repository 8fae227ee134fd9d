package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.transport.document.DocumentContent;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One file of a delivery.
 *
 * @param sha256 of the content as it is before any encryption, in hexadecimal
 */
record Part(String name, String mediaType, String sha256, Body body) {

    static Part payload(Delivery delivery) throws IOException {
        Body body = out -> out.write(delivery.payload().body());
        return new Part(Names.payload(delivery), delivery.payload().mediaType(), digest(body), body);
    }

    static Part document(Attachment attachment) throws IOException {
        Document document = attachment.description();
        var content = new DocumentContent(attachment);
        Body body = content::writeTo;
        String digest = document.sha256() == null ? digest(body) : document.sha256();
        return new Part(
                content.fileName(),
                Optional.ofNullable(document.mediaType()).orElse("application/octet-stream"),
                digest,
                body);
    }

    private static String digest(Body body) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            body.writeTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
