package be.cpasonline.hub.intake;

import static be.cpasonline.hub.platform.problem.Issue.In.BODY;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.canonical.UnsafeCharacters;
import be.cpasonline.hub.centre.CompetenceRules;
import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.centre.UnknownMunicipality;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.platform.problem.Issue;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds all that is wrong in an application at once: what cannot be read is taken out, and the rest is checked. */
@Component
class ApplicationCheck {
    /** JSON pointer of the whole. */
    private static final String EVERYTHING = "";

    private static final List<String> DECIDES_CENTRE = List.of("/applicant/address", "/competence");

    private final SyntaxCheck syntax;
    private final ApplicationReader reader;
    private final StructureCheck structure;
    private final ConstraintCheck constraints;
    private final CompetenceRules competence;

    ApplicationCheck(ApplicationJson json, ValidatorFactory validators, CompetenceRules competence) {
        this.syntax = new SyntaxCheck(json);
        this.reader = new ApplicationReader(json);
        this.structure = new StructureCheck(json.schema());
        this.constraints = new ConstraintCheck(validators);
        this.competence = competence;
    }

    /** Adds what is wrong to the findings. */
    Checked check(byte[] submitted, Locale language, Findings found) {
        JsonNode tree = syntax.parse(submitted);
        for (String pointer : UnsafeCharacters.in(tree)) {
            found.add(Issue.of(IntakeIssue.UNSAFE_CHARACTER, BODY, pointer));
            Pointers.prune(tree, pointer);
        }
        List<Issue> structural = structure.check(tree).stream()
                .filter(issue -> !found.places().contains(issue.name()))
                .toList();
        found.addAll(structural);
        if (found.places().contains(EVERYTHING)) {
            throw found.refused();
        }
        structural.forEach(issue -> Pointers.prune(tree, issue.name()));
        Application application = reader.read(tree, found);
        found.addAll(constraints.check(application, found.places(), language));
        found.addAll(DocumentsCheck.namedTwice(application.documents()));
        return new Checked(application, presume(application, found));
    }

    private Optional<PresumedCentre> presume(Application application, Findings found) {
        if (DECIDES_CENTRE.stream().anyMatch(found::touch)) {
            return Optional.empty();
        }
        try {
            return Optional.of(competence.presume(application));
        } catch (UnknownMunicipality unknown) {
            found.add(issue(unknown));
            return Optional.empty();
        }
    }

    private static Issue issue(UnknownMunicipality unknown) {
        return unknown.suggestions().isEmpty()
                ? Issue.of(IntakeIssue.UNKNOWN_MUNICIPALITY, BODY, unknown.pointer())
                : Issue.of(
                        IntakeIssue.UNKNOWN_MUNICIPALITY_RESEMBLES,
                        BODY,
                        unknown.pointer(),
                        String.join(", ", unknown.suggestions()));
    }
}
