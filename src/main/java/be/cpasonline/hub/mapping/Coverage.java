package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.canonical.MaximalApplication;
import be.cpasonline.hub.canonical.MaximalApplication.Leaf;
import be.cpasonline.hub.model.RegisteredApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a package's mappings never read of an application, and what they never fill of the contract. It is observed: a
 * field is read where the result changes when the field does, in an application that has every field or in an example.
 */
@Lazy
@Component
public class Coverage {
    private static final long AT_MOST_NANOS = 30_000_000_000L;

    private final CompiledPackages packages;
    private final ApplicationJson canonical;

    Coverage(CompiledPackages packages, ApplicationJson canonical) {
        this.packages = packages;
        this.canonical = canonical;
    }

    /** Looks at a package that passed its check; ends after half a minute at the latest. */
    public Covered of(CasePackage casePackage) {
        var observation = new Observation(packages.of(casePackage));
        examples(casePackage).forEach(observation::see);
        observation.run();
        Set<String> contract = ContractFields.of(casePackage.content(), observation.filled);
        return new Covered(
                observation.asked.size(),
                observation.asked.stream()
                        .filter(path -> !observation.read.contains(path))
                        .toList(),
                contract.size(),
                contract.stream()
                        .filter(path -> !observation.filled.contains(path))
                        .toList(),
                observation.whole);
    }

    private Stream<ObjectNode> examples(CasePackage casePackage) {
        return Examples.folders(casePackage.content()).stream()
                .flatMap(folder -> casePackage.content().text(folder + "/application.json").stream())
                .map(text -> canonical.tree(canonical.readRegistered(text.getBytes(StandardCharsets.UTF_8))))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    /**
     * What was found.
     *
     * @param canonical how many canonical fields there are
     * @param neverRead those that no mapping reads
     * @param contract how many fields the contract has
     * @param neverFilled those that no mapping fills
     * @param whole whether there was time for all of it
     */
    public record Covered(
            int canonical, List<String> neverRead, int contract, List<String> neverFilled, boolean whole) {}

    /** One look at a package. */
    private final class Observation {
        private final CompiledPackage compiled;
        private final MaximalApplication maximal = new MaximalApplication();
        private final Set<String> asked = new TreeSet<>();
        private final Set<String> read = new TreeSet<>();
        private final Set<String> filled = new TreeSet<>();
        private final long end = System.nanoTime() + AT_MOST_NANOS;
        private boolean whole = true;

        Observation(CompiledPackage compiled) {
            this.compiled = compiled;
        }

        void run() {
            Stream.of("", "addition", "withdrawal").filter(this::mapped).forEach(this::run);
        }

        private boolean mapped(String followUp) {
            return followUp.isEmpty()
                    || (followUp.equals("addition") ? compiled.addition() : compiled.withdrawal()).isPresent();
        }

        private void run(String followUp) {
            ObjectNode base = maximal.tree();
            Stream.of("addition", "withdrawal")
                    .filter(other -> !other.equals(followUp))
                    .forEach(base::remove);
            Optional<String> made = make(base);
            for (Leaf leaf : maximal.leaves()) {
                if (!base.at(leaf.pointer()).isMissingNode()) {
                    asked.add(leaf.path());
                    observe(base, made, leaf);
                }
            }
        }

        /** Every other value is tried even where the field is known to be read: each may fill something else. */
        private void observe(ObjectNode base, Optional<String> made, Leaf leaf) {
            for (JsonNode other : leaf.others()) {
                observe(changed(base, leaf, Optional.of(other)), made, leaf);
            }
            observe(changed(base, leaf, Optional.empty()), made, leaf);
        }

        private void observe(JsonNode changed, Optional<String> made, Leaf leaf) {
            if (System.nanoTime() > end) {
                whole = false;
                return;
            }
            try {
                if (!make(changed).equals(made)) {
                    read.add(leaf.path());
                }
            } catch (JacksonException notOfTheModel) {
                // The model does not allow this change: it says nothing about the mapping.
                return;
            }
        }

        /** An example may reach what an application with everything in it does not. */
        void see(ObjectNode example) {
            make(example);
        }

        /** Nothing where the mapping fails, which is a change too. */
        private Optional<String> make(JsonNode tree) {
            RegisteredApplication application =
                    canonical.readRegistered(tree.toString().getBytes(StandardCharsets.UTF_8));
            try {
                byte[] made = compiled.mappingFor(application).make(application);
                filled.addAll(FilledFields.of(made));
                return Optional.of(new String(made, StandardCharsets.UTF_8));
            } catch (MappingFault fails) {
                return Optional.empty();
            }
        }

        private static JsonNode changed(ObjectNode base, Leaf leaf, Optional<JsonNode> value) {
            ObjectNode tree = base.deepCopy();
            JsonPointer pointer = JsonPointer.compile(leaf.pointer());
            String last = pointer.last().getMatchingProperty();
            switch (tree.at(pointer.head())) {
                case ObjectNode holder ->
                    value.ifPresentOrElse(other -> holder.set(last, other), () -> holder.remove(last));
                case ArrayNode holder ->
                    value.ifPresentOrElse(
                            other -> holder.set(Integer.parseInt(last), other),
                            () -> holder.remove(Integer.parseInt(last)));
                default -> throw new IllegalStateException(leaf.pointer());
            }
            return tree;
        }
    }
}
