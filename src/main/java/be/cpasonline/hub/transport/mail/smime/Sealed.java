package be.cpasonline.hub.transport.mail.smime;

/**
 * A signed and encrypted entity.
 *
 * @param type what S/MIME calls it (RFC 8551, section 3.2.2)
 * @param content CMS, as DER
 */
public record Sealed(String type, byte[] content) {

    /** How it is declared. */
    public String mediaType() {
        return "application/pkcs7-mime";
    }

    @Override
    public String toString() {
        return "Sealed[type=" + type + ", bytes=" + content.length + "]";
    }
}
