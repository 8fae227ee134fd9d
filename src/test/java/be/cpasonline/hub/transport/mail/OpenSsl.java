package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.workbench.keys.SelfSigned;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code openssl cms}, the program: where it is missing a test fails. */
final class OpenSsl {
    private final Path folder;

    OpenSsl(Path folder) {
        this.folder = folder;
    }

    /** What a mail says when it is decrypted with a key. */
    Path decrypt(Path mail, SelfSigned recipient) throws IOException {
        Path out = folder.resolve("decrypted.eml");
        run("-decrypt", "-in", mail, "-recip", recipient.certificate(), "-inkey", recipient.key(), "-out", out);
        return out;
    }

    /** What was signed, if the signature is a certificate's. */
    Path verify(Path mail, SelfSigned signer) throws IOException {
        Path out = folder.resolve("verified.eml");
        run("-verify", "-in", mail, "-CAfile", signer.certificate(), "-out", out);
        return out;
    }

    /** A mail signed, and encrypted where a recipient is given. */
    Path sign(Path content, SelfSigned signer) throws IOException {
        Path out = folder.resolve("signed.eml");
        run("-sign", "-in", content, "-signer", signer.certificate(), "-inkey", signer.key(), "-out", out);
        return out;
    }

    Path encrypt(Path content, SelfSigned recipient) throws IOException {
        Path out = folder.resolve("encrypted.eml");
        run("-encrypt", "-aes-256-cbc", "-in", content, "-out", out, recipient.certificate());
        return out;
    }

    private void run(String operation, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl", "cms", operation));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path said = folder.resolve("openssl.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " said: " + Files.readString(said, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
