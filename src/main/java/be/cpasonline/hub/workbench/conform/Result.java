package be.cpasonline.hub.workbench.conform;

/** What came of a scenario. */
sealed interface Result {

    /** It did what it must. */
    record Passed() implements Result {}

    /**
     * It did something else.
     *
     * @param seen what it did
     */
    record Failed(String seen) implements Result {}

    /**
     * It was not played.
     *
     * @param why what the package does not claim to do, or what the kit lacks
     */
    record NotPlayed(String why) implements Result {}

    static Result passed() {
        return new Passed();
    }

    static Result failed(String seen) {
        return new Failed(seen);
    }

    static Result notPlayed(String why) {
        return new NotPlayed(why);
    }

    /** Passed where something is so. */
    static Result of(boolean good, String seenOtherwise) {
        return good ? passed() : failed(seenOtherwise);
    }
}
