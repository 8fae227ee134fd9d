package be.cpasonline.hub.intake;

import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import java.util.List;

/** An application that cannot be read or is incomplete; never one that is merely unlikely to be granted. */
public class ApplicationRefused extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** Says all that is wrong at once. */
    public ApplicationRefused(List<Issue> issues) {
        super(ProblemType.BAD_REQUEST, issues);
    }
}
