package be.cpasonline.hub.spi;

/** Reads a package's answer as its folder says: {@code answer.*} for what is accepted, {@code errors.yaml} for the rest. */
public interface AnswerReader {

    /**
     * What an accepting answer means.
     *
     * @throws AdapterFailure of kind {@link FailureKind#UNCERTAIN} where the answer cannot be understood
     */
    Acknowledgement acknowledgement(Answer answer);

    /** What a refusing answer means; the hub's own reading of the HTTP status applies where the table is silent. */
    AdapterFailure failure(Answer answer, FailureKind unlessTold);
}
