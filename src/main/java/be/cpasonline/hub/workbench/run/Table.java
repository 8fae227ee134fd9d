package be.cpasonline.hub.workbench.run;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of text in aligned columns. */
public final class Table {
    private static final String GAP = "  ";

    private Table() {}

    /** The titles and the rows, a line each; all of the same number of cells. */
    public static List<String> lines(List<String> titles, List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, titles.size())
                .mapToObj(column -> Stream.concat(Stream.of(titles), rows.stream())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return Stream.concat(Stream.of(titles), rows.stream())
                .map(row -> line(row, widths))
                .toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths.get(column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
