package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.ApplicationPreview;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Presumes to which centre a form goes, as far as it is filled in. */
@Component
class FormCentre {
    private final ApplicationWriter writer;
    private final ApplicationPreview preview;

    FormCentre(ApplicationWriter writer, ApplicationPreview preview) {
        this.writer = writer;
        this.preview = preview;
    }

    /** The centre; empty while too little is answered. */
    Optional<PresumedCentre> of(FormSituation situation, Person person, Locale language) {
        return preview.presumed(
                writer.write(situation, person, language, Optional.empty()).json());
    }
}
