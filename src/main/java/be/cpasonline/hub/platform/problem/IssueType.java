package be.cpasonline.hub.platform.problem;

import java.net.URI;

/** Kinds of wrong input, as the Belgif REST guide standardises them. */
public enum IssueType {
    /** Not what the schema says. */
    SCHEMA_VIOLATION,
    /** A name that the schema does not know. */
    UNKNOWN_INPUT,
    /** Right by the schema, wrong by a rule. */
    INVALID_INPUT,
    /** Refers to something that is not there. */
    REFERENCED_RESOURCE_NOT_FOUND;

    /** Identifies the type; never changes. */
    public URI urn() {
        return URI.create("urn:problem-type:belgif:input-validation:" + word());
    }

    /** Where the type is explained to people. */
    public URI href() {
        return URI.create("https://www.belgif.be/specification/rest/api-guide/issues/" + word() + ".html");
    }

    String word() {
        return Words.camelCase(name());
    }
}
