package be.cpasonline.hub.workbench.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What a drill does; the same plan kills the same parts at the same moments.
 *
 * @param applications how many are sent
 * @param rate how many a second
 * @param kills how often something is killed
 * @param instances how many hubs
 * @param spared what is never killed
 * @param seed of everything that is random
 */
record DrillPlan(int applications, double rate, int kills, int instances, Set<Target> spared, long seed) {
    /** Of the time in which applications are sent: kills come when there is work. */
    private static final double FIRST = 0.05;

    private static final double LAST = 0.95;
    private static final int LONGEST_DOWN_MILLIS = 5_000;

    DrillPlan {
        spared = Set.copyOf(spared);
    }

    /**
     * A kill to come.
     *
     * @param atMillis when, after the first application
     * @param target what
     * @param instance which of several
     * @param downMillis how long before it is started again
     */
    record Planned(long atMillis, Target target, int instance, int downMillis) {}

    /** For how long applications are sent. */
    long feedMillis() {
        return (long) (applications * 1000 / rate);
    }

    /** The kills in their order: at random moments, every target as often as the others. */
    List<Planned> schedule() {
        Random random = new Random(seed);
        List<Long> moments = IntStream.range(0, kills)
                .mapToObj(each -> (long) (random.nextDouble(FIRST, LAST) * feedMillis()))
                .sorted()
                .toList();
        List<Target> targets = targets(random);
        return IntStream.range(0, targets.size())
                .mapToObj(each -> planned(moments.get(each), targets.get(each), random))
                .toList();
    }

    private Planned planned(long at, Target target, RandomGenerator random) {
        int instance = target == Target.HUB ? random.nextInt(instances) : 0;
        return new Planned(at, target, instance, random.nextInt(LONGEST_DOWN_MILLIS));
    }

    private List<Target> targets(Random random) {
        List<Target> round = new ArrayList<>(Arrays.asList(Target.values()));
        round.removeAll(spared);
        List<Target> targets = new ArrayList<>();
        while (!round.isEmpty() && targets.size() < kills) {
            Collections.shuffle(round, random);
            targets.addAll(round);
        }
        return targets.subList(0, Math.min(kills, targets.size()));
    }
}
