package be.cpasonline.hub.intake.draft;

import be.cpasonline.hub.followup.news.NewsMails;
import be.cpasonline.hub.intake.draft.DraftContent.Notice;
import be.cpasonline.hub.platform.time.Brussels;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells people by mail, who want it, that what they began will soon be forgotten. */
@Component("draftNotices")
public class DraftNotices {
    private static final int AT_ONCE = 100;

    private final FormDrafts drafts;
    private final NewsMails mails;

    DraftNotices(FormDrafts drafts, NewsMails mails) {
        this.drafts = drafts;
        this.mails = mails;
    }

    /** Tells all who are to be told now. */
    public void send() {
        int told;
        do {
            told = drafts.notice(AT_ONCE, this::tell);
        } while (told == AT_ONCE);
    }

    private void tell(Draft draft, Notice wanted) {
        mails.forgetting(
                wanted.address(),
                Locale.of(wanted.language()),
                Brussels.time(draft.forgottenAt()).toLocalDate());
    }
}
