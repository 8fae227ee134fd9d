package be.cpasonline.hub.documents.store;

import be.cpasonline.hub.vault.KeyTable;
import org.springframework.stereotype.Component;

/** The keys of documents may be wrapped anew. */
@Component
class DocumentKeys implements KeyTable {
    @Override
    public String table() {
        return "document";
    }
}
