package be.cpasonline.hub.identity;

import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The systems that may call. A file that cannot be used leaves its system unknown, and all others as they are. */
@Component
public class CallingSystems {
    private static final Logger LOG = LoggerFactory.getLogger(CallingSystems.class);

    private final Claims clients = new Claims("client id");
    private final Claims fingerprints = new Claims("certificate with the SHA-256");
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    CallingSystems(IdentitySettings settings, SettingsFiles files) {
        for (Path path : files.in(settings.systems())) {
            try {
                add(path, files.read(path, SystemFile.class));
            } catch (BrokenFile e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        problems.addAll(clients.problems());
        problems.addAll(fingerprints.problems());
        problems.forEach(problem -> LOG.error("A calling system cannot call: {}", problem));
    }

    private void add(Path path, SystemFile file) {
        if (file.clients().isEmpty() && file.certificates().isEmpty()) {
            throw new BrokenFile(path, "'clients' or 'certificates' must say by what the system is known.");
        }
        CallingSystem system = file.named(SettingsFiles.stem(path));
        List<X509Certificate> signs = file.certificates().stream()
                .map(given -> Certificates.read(path, given))
                .toList();
        certificates.addAll(signs);
        signs.forEach(each -> fingerprints.add(Certificates.fingerprint(each), system, path));
        file.clients().forEach(client -> clients.add(client, system, path));
    }

    /** The system that an OAuth client id belongs to. */
    public Optional<CallingSystem> ofClient(String clientId) {
        return clients.owner(clientId);
    }

    /** The system that signs with a certificate; whether the certificate is good today is not looked at. */
    public Optional<CallingSystem> ofCertificate(X509Certificate certificate) {
        return fingerprints.owner(Certificates.fingerprint(certificate));
    }

    /** All certificates that systems sign with. */
    public List<X509Certificate> certificates() {
        return List.copyOf(certificates);
    }

    /** What is wrong with the files, each in a sentence. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
