package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.sftp.SftpServer;
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
    BRUYERE("Bruyère"),
    SAULE("Saule"),
    ESDOORN("Esdoorn"),
    FAUVETTE("Fauvette"),
    LINDE("Linde");

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
                "BRUYERE_PASSWORD", BruyereBehaviour.PASSWORD,
                "SAULE_PASSWORD", SftpServer.PASSWORD,
                "FAUVETTE_KEY", FauvetteBehaviour.KEY,
                "LINDE_MAIL_PASSWORD", LindePost.PASSWORD);
    }

    /** Those that the hub calls, and that can be put in trouble. */
    public static List<SimulatedPackage> called() {
        return List.of(CARILLON, MEANDER, TILLEUL, PIVERT, BRUYERE);
    }

    /** What it says of a case, in its own words, one after the other. */
    List<String> words() {
        return switch (this) {
            case CARILLON -> List.of("GEOPEND", "AFSPRAAK");
            case MEANDER -> List.of("GEREGISTREERD", "AFSPRAAK");
            case TILLEUL -> List.of("OUVERTE", "RENDEZ_VOUS");
            case PIVERT -> List.of("DOSSIER_OUVERT", "RDV_FIXE");
            case BRUYERE -> List.of("ERFASST", "TERMIN");
            case SAULE -> List.of("OUVERT", "RENDEZ-VOUS");
            case ESDOORN -> List.of("NIEUW", "AFSPRAAK");
            case FAUVETTE -> List.of("OUVERT", "CONVOQUE");
            case LINDE -> List.of("INGESCHREVEN", "AFSPRAAK");
        };
    }

    /** Starts its server, which serves until the process ends. */
    AutoCloseable start(Surroundings around) {
        int port = around.port();
        Optional<Path> memory = around.memory();
        Path keys = around.keys();
        CaseNews news = around.news();
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
            case SAULE ->
                new SauleServer(port, around.filesPort(), around.files(), HostKey.in(keys), memory, words(), clock);
            case ESDOORN -> new EsdoornServer(port, memory, around.hub(), news);
            case FAUVETTE ->
                new PackageServer(
                        port,
                        new FauvetteBehaviour(
                                new Dossiers(memory, clock, "FV-%d-%05d"),
                                new DossierCheck(Path.of("adapters/fauvette/contract/dossier.schema.json")),
                                news));
            case LINDE -> new LindeServer(port, new LindePost(around.post(), keys, clock), memory, words(), clock);
        };
    }

    /**
     * Where a simulated package finds itself.
     *
     * @param port where it listens for HTTP
     * @param filesPort where it takes files, if it does
     * @param files the folder of these
     * @param post where it takes and shows mails, if it does
     * @param memory the file it remembers in
     * @param keys where the keys are that messages are signed with, and servers known by
     * @param hub the hub that is fetched from
     * @param news who is told what becomes of cases
     */
    record Surroundings(
            int port,
            int filesPort,
            Path files,
            LindePost.Ports post,
            Optional<Path> memory,
            Path keys,
            Optional<HubCalls> hub,
            CaseNews news) {}
}
