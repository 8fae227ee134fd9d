package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The package takes what people send: each kind of help, each language, each name, few and many documents. */
final class DeliveryScenarios {
    private DeliveryScenarios() {}

    static List<Scenario> all(ApplicationJson reader) {
        List<Scenario> scenarios = new ArrayList<>();
        Applications.all(reader)
                .forEach(each -> scenarios.add(new Scenario(
                                "deliver-" + each.name(),
                                "delivered: " + each.title(),
                                "an acknowledgement, and one case at the package",
                                Reading.WHO_ACTS,
                                subject -> delivered(subject, Deliveries.of(subject, each.application()), 0))
                        .withCounterpart()));
        for (int count : new int[] {0, 1, Documents.MOST}) {
            scenarios.add(documents(
                    "documents-" + count,
                    count + (count == 1 ? " document" : " documents"),
                    count,
                    () -> Documents.small(count)));
        }
        scenarios.add(documents("document-largest", "a document of 20 MiB, as large as the hub takes", 1, () ->
                new Attachment[] {Documents.of(Documents.LARGEST)}));
        return scenarios;
    }

    private static Scenario documents(String name, String title, int count, Supplier<Attachment[]> documents) {
        return new Scenario(
                        name,
                        title,
                        "an acknowledgement, and all documents at the package",
                        Reading.WHO_ACTS,
                        subject -> subject.can(Capability.DOCUMENTS)
                                ? delivered(subject, Deliveries.withDocuments(subject, documents.get()), count)
                                : CapabilityScenarios.undeclared(Capability.DOCUMENTS))
                .withCounterpart();
    }

    private static Result delivered(Subject subject, Delivery delivery, int documents) {
        return Outcomes.mustSucceed(
                () -> subject.adapter().deliver(delivery),
                acknowledged -> Result.of(
                        subject.soon(
                                delivery.id(),
                                cases -> cases.size() == 1 && cases.getFirst().documents() == documents),
                        "acknowledged, and at the package there is not one case with " + documents + " documents"));
    }
}
