package be.cpasonline.hub.reference;

import java.util.List;

/** A page in Markdown, as it grows. */
final class Page {
    private final StringBuilder text = new StringBuilder();

    Page line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Page heading(String title) {
        return line("").line("## " + title).line("");
    }

    Page table(String... titles) {
        return row(List.of(titles))
                .row(List.of(titles).stream().map(title -> "---").toList());
    }

    Page row(String... cells) {
        return row(List.of(cells));
    }

    private Page row(List<String> cells) {
        return line("| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
