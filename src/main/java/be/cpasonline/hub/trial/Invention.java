package be.cpasonline.hub.trial;

import be.cpasonline.hub.model.RegisteredApplication;

/**
 * An invented application.
 *
 * @param seed with the number, what it follows from
 * @param number its number within the seed, from 1
 * @param title what it asks for, in a few words
 * @param application the application as if it were registered
 */
public record Invention(long seed, int number, String title, RegisteredApplication application) {}
