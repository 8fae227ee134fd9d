package be.cpasonline.hub.workbench.bench;

import java.util.List;
import java.util.Map;

/**
 * All that a bench found out.
 *
 * @param measuredAt when it began
 * @param command how it was called
 * @param machine what it ran on
 * @param durability what the database promises
 * @param figures in the order of the parts
 * @param aims what could be compared
 */
record Figures(
        String measuredAt,
        String command,
        Map<String, String> machine,
        Map<String, String> durability,
        List<Figure> figures,
        List<Aim> aims) {}
