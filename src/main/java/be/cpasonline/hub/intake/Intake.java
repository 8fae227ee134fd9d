package be.cpasonline.hub.intake;

import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.register.Submission;
import be.cpasonline.hub.register.Submission.PresumedBy;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Checks an application on its way in. It never refuses because help is unlikely to be granted. */
@Component("intake")
public class Intake {
    private final ApplicationCheck applications;
    private final DocumentsCheck documents;

    Intake(ApplicationCheck applications, Documents documents) {
        this.applications = applications;
        this.documents = new DocumentsCheck(documents);
    }

    /**
     * Reads and checks an application, all of it.
     *
     * @return ready to be registered
     * @throws ApplicationRefused with all that is wrong, at once
     * @throws ProblemException where the system may not submit for the centre presumed competent
     */
    public Submission check(Incoming incoming) {
        return check(
                incoming, described -> documents.differing(incoming.system().id(), described));
    }

    /**
     * Checks all that can be checked before the documents have arrived.
     *
     * @return the application, valid as far as it goes
     * @throws ApplicationRefused with all that is wrong, at once
     * @throws ProblemException where the system may not submit for the centre presumed competent
     */
    public Application checkBeforeDocuments(Incoming incoming) {
        return check(incoming, described -> List.of()).application();
    }

    private Submission check(Incoming incoming, Function<List<Document>, List<Issue>> documentsCheck) {
        Findings found = new Findings();
        Checked checked = applications.check(incoming.submitted(), incoming.language(), found);
        found.addAll(documentsCheck.apply(checked.application().documents()));
        PresumedCentre presumed =
                checked.presumed().filter(none -> found.isEmpty()).orElseThrow(found::refused);
        if (!incoming.system().actsFor(presumed.centre().name().id())) {
            throw new ProblemException(ProblemType.MISSING_PERMISSION, List.of());
        }
        return new Submission(
                incoming.system().id(),
                incoming.idempotencyKey(),
                incoming.submitted(),
                checked.application(),
                presumed.centre().name(),
                presumed.municipalityNis(),
                presumedBy(presumed));
    }

    private static PresumedBy presumedBy(PresumedCentre presumed) {
        return new PresumedBy(
                presumed.rule().name(),
                presumed.rule().article(),
                presumed.uncertainties().stream().map(Enum::name).toList());
    }
}
