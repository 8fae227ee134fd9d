package be.cpasonline.hub.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's request for help, in the canonical form: the same for every centre and every package.
 *
 * <p>Identity, contact, municipality and one need are all that is mandatory: a request that says no more is valid in
 * law (organic law of 8 July 1976, art. 58; no formalism). Everything else may come later, at the centre.
 *
 * @param modelVersion the version of this model the application is written in; {@link ModelVersion#CURRENT} once read
 * @param applicant who asks for help
 * @param household with whom the applicant lives; none when not told
 * @param needs what help is asked for, never exhaustive: the centre qualifies the request (art. 60 par. 2)
 * @param situation what is happening, and what cannot wait; none when not told
 * @param documents what is attached, in the order of the sender
 * @param consents what the applicant declared or agreed to
 * @param source through which channel the application came, and how the person was identified
 * @param competence facts that decide which centre is presumed competent; none when the address says it all
 */
@MunicipalityKnown
public record Application(
        @NotNull Integer modelVersion,
        @NotNull @Valid Applicant applicant,
        @Valid @Nullable Household household,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Need> needs,
        @Valid @Nullable Situation situation,
        @Size(max = 20) List<@NotNull @Valid Document> documents,
        @Size(max = 20) List<@NotNull @Valid Consent> consents,
        @NotNull @Valid Source source,
        @Valid @Nullable Competence competence) {

    public Application {
        needs = Absent.asEmpty(needs);
        documents = Absent.asEmpty(documents);
        consents = Absent.asEmpty(consents);
    }

    /** Whether any need, or the situation, says that help cannot wait. */
    public boolean urgent() {
        return needs.stream().anyMatch(Need::cannotWait)
                || (situation != null && !situation.urgencies().isEmpty());
    }

    /** The same application with other documents, for instance with what was verified about each. */
    public Application withDocuments(List<Document> verified) {
        return new Application(
                modelVersion, applicant, household, needs, situation, verified, consents, source, competence);
    }
}
