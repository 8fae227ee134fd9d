package be.cpasonline.hub.intake;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes sense of what a schema validator says about a union whose kinds are told apart by a field: it complains about
 * every kind, but only the one that was meant counts.
 */
final class SchemaUnions {
    private static final Set<String> UNIONS = Set.of("oneOf", "anyOf");

    private SchemaUnions() {}

    /** The errors of the kinds that were meant; where none was meant, only those about the telling field. */
    static List<Error> meant(List<Error> errors, String tellingField) {
        List<Error> kept = new ArrayList<>(errors);
        errors.stream()
                .filter(error -> UNIONS.contains(error.getKeyword()))
                .map(error -> new SchemaUnions.Union(error, errors, tellingField))
                .forEach(union -> {
                    kept.remove(union.error());
                    kept.removeAll(union.notMeant());
                });
        return kept;
    }

    private record Union(Error error, List<Error> errors, String tellingField) {

        List<Error> notMeant() {
            List<String> branches = branches();
            List<Error> all = branches.stream().flatMap(this::within).toList();
            return branches.stream()
                    .filter(branch -> within(branch).noneMatch(this::tells))
                    .findFirst()
                    .map(meant -> all.stream()
                            .filter(other -> !path(other).startsWith(meant))
                            .toList())
                    .orElseGet(() -> all.stream().filter(other -> !tells(other)).toList());
        }

        private List<String> branches() {
            return IntStream.range(0, error.getSchemaNode().size())
                    .mapToObj(index -> path(error) + "/" + index + "/")
                    .toList();
        }

        /** Elements of a list share the path through the schema, so the place in the document counts too. */
        private Stream<Error> within(String branch) {
            return errors.stream()
                    .filter(other -> path(other).startsWith(branch))
                    .filter(other ->
                            place(other).equals(place(error)) || place(other).startsWith(place(error) + "/"));
        }

        private boolean tells(Error other) {
            boolean atUnion = place(other).equals(place(error));
            boolean atField = place(other).equals(Pointers.child(place(error), tellingField));
            return switch (other.getKeyword()) {
                case "required" -> atUnion && tellingField.equals(other.getProperty());
                case "type" -> atUnion || atField;
                case "const", "enum" -> atField;
                default -> false;
            };
        }
    }

    private static String path(Error error) {
        return error.getEvaluationPath().toString();
    }

    private static String place(Error error) {
        return error.getInstanceLocation().toString();
    }
}
