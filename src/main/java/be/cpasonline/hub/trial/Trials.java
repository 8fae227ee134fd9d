package be.cpasonline.hub.trial;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.mapping.Mapping;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Kind;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.trial.store.TrialStore;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Hands invented applications over to the package that a centre tries, and keeps what it answered. */
@Lazy
@Service
public class Trials {
    private final CasePackages packages;
    private final Mapping mapping;
    private final Inventions inventions;
    private final TrialStore store;
    private final Clock clock;

    Trials(CasePackages packages, Mapping mapping, Inventions inventions, TrialStore store, Clock clock) {
        this.packages = packages;
        this.mapping = mapping;
        this.inventions = inventions;
        this.store = store;
        this.clock = clock;
    }

    /** The version that a centre would try; empty where the package is not in force. */
    public Optional<CasePackage> version(PackageUse tried) {
        return packages.find(tried.packageName(), tried.nis());
    }

    /** The trials of a centre that began last, the newest first. */
    public List<Trial> latest(Centre centre, int most) {
        return store.latest(centre.name().id(), most);
    }

    /**
     * Invents an application and hands it over once, as a test. That it was begun is on disk before its first byte leaves.
     *
     * @param seed with the number, what the application follows from
     * @param by whose hand
     */
    public Trial send(Centre centre, PackageUse tried, CasePackage version, long seed, int number, String by) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        boolean documents =
                version.can(Capability.DOCUMENTS) || version.manifest().namesDocuments();
        Invention invention = inventions.invent(centre, seed, number, id, documents);
        var trial = new Trial(
                id,
                centre.name().id(),
                version.name(),
                version.version(),
                seed,
                number,
                invention.title(),
                by,
                clock.instant(),
                Optional.empty());
        store.begin(trial);
        TrialAnswer answer = answer(id, invention, tried, version);
        store.end(id, answer, clock.instant());
        return trial.with(answer);
    }

    private TrialAnswer answer(UUID id, Invention invention, PackageUse tried, CasePackage version) {
        try {
            Payload payload = mapping.payload(version, invention.application(), true);
            return TrialAnswer.of(packages.adapter(version, tried.options()).deliver(delivery(id, invention, payload)));
        } catch (AdapterFailure failure) {
            return TrialAnswer.of(failure);
        } catch (RuntimeException | LinkageError unforeseen) {
            return TrialAnswer.of(unforeseen);
        }
    }

    /** It is tried once only, so there are no finished steps to be remembered. */
    private static Delivery delivery(UUID id, Invention invention, Payload payload) {
        return new Delivery(
                id,
                1,
                Kind.ORIGINAL,
                Optional.empty(),
                invention.application(),
                payload,
                invention.attachments(),
                true,
                (step, work) -> work.get());
    }
}
