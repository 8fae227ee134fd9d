package be.cpasonline.hub.intake;

import java.util.Collection;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Works with JSON pointers (RFC 6901). */
final class Pointers {
    private Pointers() {}

    static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether one of them is the other, lies in it or holds it. */
    static boolean touch(String one, String other) {
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    static boolean touchAny(String one, Collection<String> others) {
        return others.stream().anyMatch(other -> touch(one, other));
    }

    /** Takes out what a pointer points at; an element of a list leaves a null, so that the others keep
     * their place. The whole cannot be taken out. */
    static void prune(JsonNode tree, String pointer) {
        if (pointer.isEmpty()) {
            return;
        }
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(path.head());
        if (parent instanceof ObjectNode object) {
            object.remove(path.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.setNull(path.last().getMatchingIndex());
        }
    }
}
