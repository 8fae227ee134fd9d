package be.cpasonline.hub.workbench.bench;

import be.cpasonline.hub.workbench.machine.Machine;
import java.util.List;

/**
 * All that a bench found out.
 *
 * @param measuredAt when it began
 * @param command how it was called
 * @param machine what it ran on
 * @param figures in the order of the parts
 * @param aims what could be compared
 */
record Figures(String measuredAt, String command, Machine machine, List<Figure> figures, List<Aim> aims) {}
