package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.keys.DemoKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The invented packages that can be simulated. */
public enum SimulatedPackage {
    CARILLON("Carillon"),
    MEANDER("Meander"),
    TILLEUL("Tilleul"),
    PIVERT("Pivert"),
    BRUYERE("Bruyère");

    private final String title;

    SimulatedPackage(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The name of its folder under {@code adapters/}, and the first part of every path of its server. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the demo's hub is told so that they let it in, by the names that the demo's centres refer to. */
    public static Map<String, String> secrets() {
        return Map.of(
                "CARILLON_SECRET", CarillonServer.CLIENT_SECRET,
                "MEANDER_PASSWORD", MeanderBehaviour.PASSWORD,
                "TILLEUL_KEY", TilleulBehaviour.API_KEY,
                "BRUYERE_PASSWORD", BruyereBehaviour.PASSWORD);
    }

    /** What it says of a case, in its own words, one after the other. */
    List<String> words() {
        return switch (this) {
            case CARILLON -> List.of("GEOPEND", "AFSPRAAK");
            case MEANDER -> List.of("GEREGISTREERD", "AFSPRAAK");
            case TILLEUL -> List.of("OUVERTE", "RENDEZ_VOUS");
            case PIVERT -> List.of("DOSSIER_OUVERT", "RDV_FIXE");
            case BRUYERE -> List.of("ERFASST", "TERMIN");
        };
    }

    /**
     * Starts its server, which serves until the process ends.
     *
     * @param keys where the keys are that messages are signed with, for a package that wants that
     */
    AutoCloseable start(int port, Optional<Path> memory, Path keys, CaseNews news) {
        Clock clock = Clock.systemUTC();
        return switch (this) {
            case CARILLON -> new CarillonServer(port, memory, CarillonServer.CONTRACT, news);
            case MEANDER ->
                new PackageServer(
                        port,
                        new MeanderBehaviour(
                                new Dossiers(memory, clock, "MS-%d-%05d"),
                                new XmlCheck(Path.of("adapters/meander/contract/aanvraag.xsd")),
                                news));
            case TILLEUL ->
                new PackageServer(
                        port,
                        new TilleulBehaviour(
                                new Dossiers(memory, clock, "T-%d-%d"),
                                new DossierCheck(Path.of("adapters/tilleul/contract/demande.schema.json")),
                                news));
            case PIVERT ->
                new PackageServer(
                        port,
                        new PivertBehaviour(
                                new Dossiers(memory, clock, "PD-%d-%05d"),
                                Notes.beside(memory),
                                new XmlCheck(Path.of("adapters/pivert/contract/depot.xsd")),
                                DemoKeys.in(keys, clock.instant()),
                                news));
            case BRUYERE ->
                new PackageServer(
                        port,
                        new BruyereBehaviour(
                                new Dossiers(memory, clock, "BS %d/%05d"),
                                Notes.beside(memory),
                                new XmlCheck(Path.of("adapters/bruyere/contract/social-request.wsdl")),
                                clock,
                                news));
        };
    }
}
