package be.cpasonline.hub.canonical;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * From version 1, the model of the pilot phase, to version 2: needs were bare words with one common urgency, and ways to
 * reach the applicant stood directly on the applicant.
 */
final class UpgradeFrom1 {
    private UpgradeFrom1() {}

    static ObjectNode upgrade(ObjectNode old) {
        ObjectNode upgraded = old.deepCopy();
        upgraded.put("modelVersion", 2);
        boolean urgent = upgraded.path("situation").path("urgent").asBoolean(false);
        if (upgraded.path("situation") instanceof ObjectNode situation) {
            situation.remove("urgent");
        }
        needs(upgraded, urgent);
        if (upgraded.path("applicant") instanceof ObjectNode applicant) {
            contact(applicant);
        }
        return upgraded;
    }

    private static void needs(ObjectNode application, boolean urgent) {
        if (!application.path("needs").isArray()) {
            return;
        }
        var needs = JsonNodeFactory.instance.arrayNode();
        for (JsonNode word : application.path("needs")) {
            if (word.isString()) {
                ObjectNode need = needs.addObject().put("kind", word.asString());
                if (urgent) {
                    need.put("urgent", true);
                }
            } else {
                needs.add(word);
            }
        }
        application.set("needs", needs);
    }

    private static void contact(ObjectNode applicant) {
        if (applicant.has("contact")) {
            return;
        }
        ObjectNode contact = JsonNodeFactory.instance.objectNode();
        for (String way : new String[] {"phone", "email"}) {
            if (applicant.has(way)) {
                contact.set(way, applicant.remove(way));
            }
        }
        if (!contact.isEmpty()) {
            applicant.set("contact", contact);
        }
    }
}
