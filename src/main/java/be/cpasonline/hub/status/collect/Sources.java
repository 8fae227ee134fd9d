package be.cpasonline.hub.status.collect;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.spi.Capability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds where reports are to be fetched today. */
@Component
class Sources {
    private final Centres centres;
    private final CasePackages packages;

    Sources(Centres centres, CasePackages packages) {
        this.centres = centres;
        this.packages = packages;
    }

    List<Source> all() {
        Map<Place, Set<String>> centresByPlace = new LinkedHashMap<>();
        for (Centre centre : centres.configured()) {
            centre.use()
                    .filter(use -> reports(use.packageName()))
                    .map(Place::of)
                    .ifPresent(place -> centresByPlace
                            .computeIfAbsent(place, absent -> new TreeSet<>())
                            .add(centre.name().id()));
        }
        return centresByPlace.entrySet().stream()
                .flatMap(entry -> packages.find(entry.getKey().packageName()).stream()
                        .map(found -> new Source(found, entry.getKey().options(), entry.getValue())))
                .toList();
    }

    private boolean reports(String packageName) {
        return packages.find(packageName)
                .filter((CasePackage found) -> found.can(Capability.REPORTS_STATUS))
                .isPresent();
    }

    private record Place(String packageName, Map<String, Object> options) {
        static Place of(PackageUse use) {
            return new Place(use.packageName(), use.options());
        }

        /** Without the options, one of which may be a secret. */
        @Override
        public String toString() {
            return "Place[packageName=" + packageName + "]";
        }
    }
}
