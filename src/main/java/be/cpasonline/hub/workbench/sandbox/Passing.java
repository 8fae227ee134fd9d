package be.cpasonline.hub.workbench.sandbox;

import java.time.Clock;

/**
 * What is done with all that passes.
 *
 * @param faults what goes wrong with it
 * @param dots what of it is not shown
 * @param exchanges where it is noted
 */
record Passing(FaultSwitch faults, Dots dots, Exchanges exchanges, Clock clock) {}
