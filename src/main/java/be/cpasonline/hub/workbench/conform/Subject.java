package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.Payload;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A package's folder, and what stands behind it for as long as scenarios are played. */
final class Subject {
    private final Laboratory laboratory;
    private final CasePackage casePackage;
    private final Map<String, Object> settings;

    /**
     * Makes one.
     *
     * @param settings options as a centre gives them, with which the package is reached
     */
    Subject(Laboratory laboratory, Map<String, Object> settings) {
        this.laboratory = laboratory;
        this.casePackage = laboratory.casePackage();
        this.settings = Map.copyOf(settings);
    }

    CasePackage casePackage() {
        return casePackage;
    }

    boolean can(Capability capability) {
        return casePackage.can(capability);
    }

    /** Whether there is somebody to deliver to. */
    boolean reachable() {
        return !settings.isEmpty() || casePackage.transport().equals("pull");
    }

    /** What the mapping makes of an application. */
    Payload map(RegisteredApplication application) {
        return laboratory.mapping().map(casePackage, application);
    }

    /** The adapter as the hub would open it. */
    PackageAdapter adapter() {
        return adapter(Map.of());
    }

    /** The same with other options. */
    PackageAdapter adapter(Map<String, Object> changes) {
        Map<String, Object> options = new LinkedHashMap<>(settings);
        options.putAll(changes);
        return laboratory.packages().adapter(casePackage, options);
    }

    /** A first delivery of an application. */
    Delivery delivery(RegisteredApplication application, Attachment... attachments) {
        return delivery(UuidCreator.getTimeOrderedEpoch(), application, attachments);
    }

    /** One with an id. */
    Delivery delivery(UUID id, RegisteredApplication application, Attachment... attachments) {
        return new Delivery(
                id,
                1,
                Delivery.Kind.ORIGINAL,
                Optional.empty(),
                application,
                map(application),
                List.of(attachments),
                false,
                (step, work) -> work.get());
    }
}
