package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.FormDrafts;
import be.cpasonline.hub.intake.questions.Form;
import be.cpasonline.hub.intake.questions.Forms;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what a person is filling in. */
@Component
class Situations {
    private final FormDrafts drafts;
    private final Forms forms;

    Situations(FormDrafts drafts, Forms forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    /**
     * A person's own draft and its form.
     *
     * @throws ProblemException where the person has no such draft, and nothing more is said; or where the form cannot
     *     be used at the moment
     */
    FormSituation find(UUID draftId, Person person) {
        return of(drafts.find(draftId, person.niss())
                .orElseThrow(() -> new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of())));
    }

    FormSituation of(Draft draft) {
        return FormSituation.of(form(draft.form()), draft);
    }

    /** All that a person has not sent yet and whose form can be used at the moment, what was changed last first. */
    List<FormSituation> unsent(Person person) {
        return drafts.unsent(person.niss()).stream()
                .flatMap(draft -> forms.find(draft.form()).map(form -> FormSituation.of(form, draft)).stream())
                .toList();
    }

    /**
     * Makes sure that a form can be filled in, before a draft of it is begun or forgotten.
     *
     * @throws ProblemException where it cannot be used at the moment
     */
    void makeSure(String name) {
        form(name);
    }

    private Form form(String name) {
        return forms.find(name).orElseThrow(() -> new ProblemException(ProblemType.SERVICE_UNAVAILABLE, List.of()));
    }
}
