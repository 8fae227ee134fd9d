package be.cpasonline.hub.intake.draft.store;

import be.cpasonline.hub.vault.KeyTable;
import org.springframework.stereotype.Component;

/** The keys of drafts may be wrapped anew. */
@Component
class DraftKeys implements KeyTable {
    @Override
    public String table() {
        return "form_draft";
    }
}
