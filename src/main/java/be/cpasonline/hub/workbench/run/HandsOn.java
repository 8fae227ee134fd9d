package be.cpasonline.hub.workbench.run;

import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to try by hand while the demo runs. */
final class HandsOn {
    private HandsOn() {}

    static List<String> lines(DemoPorts ports, long hubPid, DemoPostgres postgres, DemoFolder folder) {
        String durability = postgres.durability().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(", "));
        return """
                Hub                %s  (process %d, log %s)
                %s
                Token issuer       %s  (where ten invented people sign in, too)
                PostgreSQL %s    port %d, database and user postgres, %s

                Ask for help as a person does, in a browser; where you are asked who you are, choose Sophie Anne Lambert,
                and as the place Namur. Then look at what became of it under "My applications":

                  %s/start?centre=92094&topic=energy&source=demo-partner

                Try it as a system does, in another terminal:

                  TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token | cut -d'"' -f4)
                  curl -i -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                    -H 'Idempotency-Key: "my-first-application"' \\
                    --data-binary @config/demo/applications/1-income-support-namur.json %s/api/v1/applications

                The same command again gets the same answer. With the reference of the answer:

                  curl -H "Authorization: Bearer $TOKEN" %s/api/v1/applications/REFERENCE

                A package that is down: Carillon for two minutes. What is sent to it waits, and then goes in order;
                the others notice nothing. What rests, and why:

                  curl -X PUT '%s/carillon/pause?seconds=120'
                  curl -H "Authorization: Bearer $TOKEN" %s/api/v1/destinations

                A status over SOAP, signed, with the package's number of a dossier (the column ANSWER) and Debian's
                python3-zeep:

                  /usr/bin/python3 docs/examples/status-over-soap.py --hub %s --keys %s \\
                    --reference NUMBER --status WORD

                kill -9 %d ends the hub; the demo starts it again, and what was accepted goes on.

                Ctrl-C stops everything.""".formatted(
                ports.hubUrl(),
                hubPid,
                folder.file("hub.log"),
                packages(ports),
                ports.issuerUrl(),
                postgres.version(),
                postgres.port(),
                durability,
                ports.hubUrl(),
                DemoIssuer.CLIENT_ID,
                DemoIssuer.CLIENT_SECRET,
                ports.issuerUrl(),
                ports.hubUrl(),
                ports.hubUrl(),
                ports.url(SimulatedPackage.CARILLON),
                ports.hubUrl(),
                ports.hubUrl(),
                folder.file(DemoParts.KEYS),
                hubPid).lines().toList();
    }

    private static String packages(DemoPorts ports) {
        return Arrays.stream(SimulatedPackage.values())
                .map(which -> String.format(
                        Locale.ROOT,
                        "%-19s%s/%s/dossiers  (what it remembers)",
                        which.title(),
                        ports.url(which),
                        which.word()))
                .collect(Collectors.joining("\n"));
    }
}
