package be.cpasonline.hub.intake;

import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.model.Application;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks an application as intake does, its documents apart, for somebody who looks and submits nothing. */
@Component
public class ApplicationPreview {
    private final ApplicationCheck check;

    ApplicationPreview(ApplicationCheck check) {
        this.check = check;
    }

    /**
     * The application and the centre presumed competent.
     *
     * @throws ApplicationRefused with all that is wrong, at once
     */
    public Previewed check(byte[] submitted) {
        return check(submitted, Locale.ENGLISH);
    }

    /**
     * The same, with what is wrong told in a language.
     *
     * @throws ApplicationRefused with all that is wrong, at once
     */
    public Previewed check(byte[] submitted, Locale language) {
        Findings found = new Findings();
        Checked checked = check.check(submitted, language, found);
        PresumedCentre presumed =
                checked.presumed().filter(none -> found.isEmpty()).orElseThrow(found::refused);
        return new Previewed(checked.application(), presumed);
    }

    /** The centre presumed competent, as far as an application that is not complete tells. */
    public Optional<PresumedCentre> presumed(byte[] submitted) {
        return check.check(submitted, Locale.ENGLISH, new Findings()).presumed();
    }

    /** A valid application, and the centre presumed competent. */
    public record Previewed(Application application, PresumedCentre presumed) {}
}
