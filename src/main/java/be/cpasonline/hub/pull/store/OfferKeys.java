package be.cpasonline.hub.pull.store;

import be.cpasonline.hub.vault.KeyTable;
import org.springframework.stereotype.Component;

/** The keys of what lies ready may be wrapped anew. */
@Component
class OfferKeys implements KeyTable {
    @Override
    public String table() {
        return "pull_offer";
    }
}
