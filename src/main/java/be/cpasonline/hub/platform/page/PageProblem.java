package be.cpasonline.hub.platform.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something wrong, as the summary at the top of a page tells it.
 *
 * @param href where it can be mended
 * @param text what it is, in the reader's language
 */
public record PageProblem(String href, String text) {
    /** What is wrong at each place, in words: the first where there are several. */
    public static Map<String, String> byPlace(List<PageProblem> problems) {
        return problems.stream()
                .collect(Collectors.toMap(PageProblem::href, PageProblem::text, (first, second) -> first));
    }
}
