package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import java.time.Duration;
import java.time.Instant;

/**
 * What the sender keeps: from now on the hub owes a delivery.
 *
 * @param key the sender's idempotency key
 * @param reference what the hub gave for it
 * @param casePackage whose centre it was for
 * @param tries how often it was sent until the answer came
 * @param at when the answer came
 * @param waited how long after the first try
 */
record Receipt(String key, String reference, SimulatedPackage casePackage, int tries, Instant at, Duration waited) {}
