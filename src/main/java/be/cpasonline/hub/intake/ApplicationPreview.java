package be.cpasonline.hub.intake;

import be.cpasonline.hub.centre.PresumedCentre;
import be.cpasonline.hub.model.Application;
import java.util.Locale;
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
        Findings found = new Findings();
        Checked checked = check.check(submitted, Locale.ENGLISH, found);
        PresumedCentre presumed =
                checked.presumed().filter(none -> found.isEmpty()).orElseThrow(found::refused);
        return new Previewed(checked.application(), presumed);
    }

    /** A valid application, and the centre presumed competent. */
    public record Previewed(Application application, PresumedCentre presumed) {}
}
