package be.cpasonline.hub.platform.problem;

/** A stable code for something that can be wrong with input. Its text is {@code issue.CODE} in the problem texts. */
public interface IssueCode {

    /** The constant's name. */
    String name();

    IssueType type();

    /** As callers see it; never changes. */
    default String code() {
        return Words.camelCase(name());
    }
}
