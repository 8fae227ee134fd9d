package be.cpasonline.hub.model;

import java.util.Arrays;

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
    OTHER;

    /** The kind with a name; any other is {@link #OTHER}. */
    public static DocumentKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
