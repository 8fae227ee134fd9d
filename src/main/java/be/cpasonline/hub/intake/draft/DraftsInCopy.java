package be.cpasonline.hub.intake.draft;

import be.cpasonline.hub.followup.copy.KeptUnsent;
import be.cpasonline.hub.intake.draft.DraftContent.AddedDocument;
import be.cpasonline.hub.intake.draft.DraftContent.Notice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts, as the copy of a person's data holds them. */
@Component
class DraftsInCopy implements KeptUnsent {
    private final FormDrafts drafts;

    DraftsInCopy(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Begun> of(String niss) {
        return drafts.unsent(niss).stream().map(DraftsInCopy::begun).toList();
    }

    private static Begun begun(Draft draft) {
        DraftContent content = draft.content();
        return new Begun(
                draft.form(),
                draft.changedAt(),
                draft.forgottenAt(),
                content.answers(),
                content.documents().stream().map(AddedDocument::fileName).toList(),
                content.noticeWanted().map(Notice::address));
    }
}
