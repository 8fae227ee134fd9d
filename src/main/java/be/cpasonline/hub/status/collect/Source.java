package be.cpasonline.hub.status.collect;

import be.cpasonline.hub.adapter.CasePackage;
import java.util.Map;
import java.util.Set;

/**
 * Where reports are fetched from: a package with one set of options, which may serve several centres.
 *
 * @param centreIds the centres that may be spoken of there
 */
record Source(CasePackage casePackage, Map<String, Object> options, Set<String> centreIds) {

    /** Who says what is fetched from there. */
    String systemId() {
        return "package:" + casePackage.name();
    }
}
