package be.cpasonline.hub.console.command;

import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.version.Activated;
import be.cpasonline.hub.version.Activation;
import be.cpasonline.hub.version.Rollout;
import be.cpasonline.hub.version.Subject;
import java.util.Optional;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says which version of its package a centre gets, and why, as the database has it. */
@Component
class CentreVersion {
    private final ObjectProvider<Activation> activation;

    /** The database is not asked before somebody wants to know. */
    CentreVersion(ObjectProvider<Activation> activation) {
        this.activation = activation;
    }

    /** In a few words. */
    String of(PackageUse use) {
        try {
            return Optional.ofNullable(activation.getObject().inForce().get(Subject.ofPackage(use.packageName())))
                    .map(activated -> told(activated, use))
                    .orElse("none is in force  (./hub activate " + use.packageName() + ")");
        } catch (BeansException | DataAccessException unreachable) {
            return "not known here  (it stands in the database, which cannot be reached)";
        }
    }

    private static String told(Activated activated, PackageUse use) {
        String since = "since " + Brussels.time(activated.at()) + ", by " + activated.by();
        return activated
                .rollout()
                .map(newer -> oneOfTwo(activated.version(), newer, use) + "; so " + since + ")")
                .orElseGet(() -> Versions.brief(activated.version()) + "  (for every centre, " + since + ")");
    }

    private static String oneOfTwo(String older, Rollout newer, PackageUse use) {
        String share = newer.audience().share() + " in a hundred that get " + Versions.brief(newer.version());
        return switch (newer.audience().of(use.packageName(), use.nis())) {
            case NAMED -> Versions.brief(newer.version()) + "  (named for it; others have " + Versions.brief(older);
            case IN_SHARE -> Versions.brief(newer.version()) + "  (among the " + share;
            case KEPT ->
                Versions.brief(older) + "  (named to stay with it; others have " + Versions.brief(newer.version());
            case NOT_IN_SHARE -> Versions.brief(older) + "  (not among the " + share;
        };
    }
}
