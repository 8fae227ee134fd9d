package be.cpasonline.hub.register.store;

import be.cpasonline.hub.vault.KeyTable;
import org.springframework.stereotype.Component;

/** The keys of applications may be wrapped anew. */
@Component
class ApplicationKeys implements KeyTable {
    @Override
    public String table() {
        return "application";
    }
}
