package be.cpasonline.hub.documents;

import java.util.UUID;

/** A document that cannot be taken. */
public class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final Reason reason;

    public DocumentRefused(UUID id, Reason reason) {
        super(reason + " " + id);
        this.id = id;
        this.reason = reason;
    }

    public UUID id() {
        return id;
    }

    public Reason reason() {
        return reason;
    }

    /** Why. */
    public enum Reason {
        TOO_LARGE,
        EMPTY,
        TYPE_NOT_ACCEPTED,
        /** The scanner found malware in it. */
        INFECTED,
        /** The scanner could not be asked: the same document may be taken a little later. */
        NOT_SCANNED,
        ID_TAKEN,
        UNKNOWN
    }
}
