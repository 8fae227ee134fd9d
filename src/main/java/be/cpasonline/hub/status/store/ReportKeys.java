package be.cpasonline.hub.status.store;

import be.cpasonline.hub.vault.KeyTable;
import org.springframework.stereotype.Component;

/** The keys of reports of packages may be wrapped anew. */
@Component
class ReportKeys implements KeyTable {
    @Override
    public String table() {
        return "status_report";
    }
}
