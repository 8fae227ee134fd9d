package be.cpasonline.hub.workbench.sandbox;

/** What goes wrong from now on, until it is switched again. */
final class FaultSwitch {
    private volatile Fault now = Fault.NONE;

    Fault now() {
        return now;
    }

    void to(Fault fault) {
        now = fault;
    }
}
