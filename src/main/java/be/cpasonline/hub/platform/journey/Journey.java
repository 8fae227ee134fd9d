package be.cpasonline.hub.platform.journey;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What all files of routes define together.
 *
 * @param beginnings the addresses where routes begin
 * @param policies the ids of the policies for failures
 * @param parameters the names of templates' parameters
 * @param ids how often each id stands
 */
record Journey(Set<String> beginnings, Set<String> policies, Set<String> parameters, Map<String, Long> ids) {

    static Journey of(Collection<RouteFile> files) {
        return new Journey(
                all(files, part -> part.name().equals("from") ? part.text("uri") : ""),
                all(files, part -> part.name().equals("routeConfiguration") ? part.text("id") : ""),
                all(files, part -> part.name().equals("parameters") ? part.text("name") : ""),
                files.stream()
                        .flatMap(RouteFile::parts)
                        .filter(part -> part.has("id"))
                        .collect(Collectors.groupingBy(part -> part.text("id"), Collectors.counting())));
    }

    private static Set<String> all(Collection<RouteFile> files, Function<RouteFile.Part, String> what) {
        return files.stream()
                .flatMap(RouteFile::parts)
                .map(what)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
