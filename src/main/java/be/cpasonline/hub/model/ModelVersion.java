package be.cpasonline.hub.model;

/** Versions of the canonical model. A reader accepts the current one and the one before. */
public final class ModelVersion {
    /** The version that this code writes. */
    public static final int CURRENT = 2;

    /** The oldest version that is still read. */
    public static final int OLDEST = CURRENT - 1;

    private ModelVersion() {}
}
