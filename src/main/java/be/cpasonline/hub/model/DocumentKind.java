package be.cpasonline.hub.model;

/** What an attached document is. */
public enum DocumentKind {
    IDENTITY,
    BANK_STATEMENT,
    PAY_SLIP,
    BENEFIT_NOTICE,
    LEASE,
    BILL,
    DEBT_LETTER,
    MEDICAL,
    MANDATE,
    OTHER
}
