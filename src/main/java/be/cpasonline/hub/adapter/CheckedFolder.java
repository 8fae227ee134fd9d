package be.cpasonline.hub.adapter;

/** What the check of a package folder found. */
sealed interface CheckedFolder {

    /** It can come into force. */
    record Good(CasePackage casePackage) implements CheckedFolder {}

    /** It cannot; the problem says why, in sentences. */
    record Bad(String name, String problem) implements CheckedFolder {}
}
