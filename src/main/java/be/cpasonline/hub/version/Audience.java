package be.cpasonline.hub.version;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Which centres get the newer one of two versions of a package.
 *
 * @param named NIS codes of centres that were named for it
 * @param kept NIS codes of centres that were named to stay with the older one
 * @param share how many in a hundred of the others get it, 0 to 100. Which ones they are stays the same for a package: a
 *     larger share keeps all of a smaller one
 */
public record Audience(SortedSet<String> named, SortedSet<String> kept, int share) {
    /** Every centre: there is one version only. */
    public static final Audience EVERYONE =
            new Audience(Collections.emptySortedSet(), Collections.emptySortedSet(), 100);

    /** No centre: where an audience begins. */
    public static final Audience NOBODY = new Audience(Collections.emptySortedSet(), Collections.emptySortedSet(), 0);

    public Audience {
        named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
        kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
        if (share < 0 || share > 100) {
            throw new IllegalArgumentException("a share is from 0 to 100 in a hundred");
        }
    }

    /** Why a centre gets the version that it gets. */
    public enum Place {
        NAMED,
        KEPT,
        IN_SHARE,
        NOT_IN_SHARE;

        /** Whether it is the newer one. */
        public boolean newer() {
            return this == NAMED || this == IN_SHARE;
        }
    }

    /** Where a centre has its place. */
    public Place of(String packageName, String nis) {
        if (named.contains(nis)) {
            return Place.NAMED;
        }
        if (kept.contains(nis)) {
            return Place.KEPT;
        }
        return hundredth(packageName, nis) < share ? Place.IN_SHARE : Place.NOT_IN_SHARE;
    }

    /** Whether nobody stays with the older version. */
    public boolean everyone() {
        return share == 100 && kept.isEmpty();
    }

    /** Whether nobody gets the newer version. */
    public boolean nobody() {
        return share == 0 && named.isEmpty();
    }

    /** The same, with centres named for the newer version. */
    public Audience naming(Set<String> centres) {
        return new Audience(with(named, centres), without(kept, centres), share);
    }

    /** The same, with centres named to stay with the older version. */
    public Audience keeping(Set<String> centres) {
        return new Audience(without(named, centres), with(kept, centres), share);
    }

    /** The same, with another share; who was named stays so. */
    public Audience sharing(int percent) {
        return new Audience(named, kept, percent);
    }

    /** By the package's name too: not the same centres go first with every package. */
    private static int hundredth(String packageName, String nis) {
        var checksum = new CRC32();
        checksum.update((packageName + "/" + nis).getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % 100);
    }

    private static SortedSet<String> with(Collection<String> centres, Collection<String> more) {
        var together = new TreeSet<>(centres);
        together.addAll(more);
        return together;
    }

    private static SortedSet<String> without(Collection<String> centres, Collection<String> others) {
        var left = new TreeSet<>(centres);
        left.removeAll(others);
        return left;
    }
}
