package be.cpasonline.hub.workbench;

/** The workbench. */
public final class Workbench {
    private Workbench() {}

    public static void main(String[] args) {}
}
