package be.cpasonline.hub.workbench.conform;

/** What came of a scenario. */
sealed interface Result {

    /** It did what it must. */
    record Passed() implements Result {}

    /**
     * It did something else.
     *
     * @param expected what it must do
     * @param seen what it did
     */
    record Failed(String expected, String seen) implements Result {}

    /** It need not be able to do this. */
    record NotApplicable(String why) implements Result {}

    static Result passed() {
        return new Passed();
    }

    static Result failed(String expected, String seen) {
        return new Failed(expected, seen);
    }

    static Result notApplicable(String why) {
        return new NotApplicable(why);
    }
}
