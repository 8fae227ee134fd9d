package be.cpasonline.hub.status.collect;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.spi.Capability;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A place that centres share is asked once, by the older version where they have two. */
    List<Source> all() {
        Map<Place, Users> usersByPlace = new LinkedHashMap<>();
        for (Centre centre : centres.configured()) {
            centre.use()
                    .ifPresent(use -> reporting(use)
                            .ifPresent(found -> usersByPlace
                                    .computeIfAbsent(
                                            Place.of(use), absent -> new Users(new TreeSet<>(), new HashSet<>()))
                                    .add(centre, found)));
        }
        return usersByPlace.entrySet().stream()
                .flatMap(entry -> version(entry.getKey().packageName(), entry.getValue()).stream()
                        .map(found -> new Source(
                                found,
                                entry.getKey().options(),
                                entry.getValue().centreIds())))
                .toList();
    }

    private Optional<CasePackage> version(String packageName, Users users) {
        return users.versions().size() == 1 ? users.versions().stream().findFirst() : packages.find(packageName);
    }

    private Optional<CasePackage> reporting(PackageUse use) {
        return packages.find(use.packageName(), use.nis()).filter(found -> found.can(Capability.REPORTS_STATUS));
    }

    /** The centres whose reports lie at a place, and the versions that these centres get. */
    private record Users(Set<String> centreIds, Set<CasePackage> versions) {

        void add(Centre centre, CasePackage version) {
            centreIds.add(centre.name().id());
            versions.add(version);
        }
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
