package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.transport.document.DocumentUnreadable;
import java.io.IOException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** What it means that something did not work. All turns on whether the package can have taken the delivery. */
final class SftpFailures {
    private SftpFailures() {}

    /** There is no connection, or the server does not let the hub in. */
    static AdapterFailure notConnected(IOException e) {
        int code = e instanceof SshException ssh ? ssh.getDisconnectCode() : 0;
        return switch (code) {
            case SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE ->
                misconfigured("hostKeyUnknown", "the server shows a key that is not among hostKeys", e);
            case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE,
                    SshConstants.SSH2_DISCONNECT_ILLEGAL_USER_NAME ->
                misconfigured("signInRefused", "the server does not take the user name with this password or key", e);
            case SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED ->
                misconfigured("noCommonAlgorithm", "the server speaks no algorithm that is safe enough", e);
            default -> unreachable(e);
        };
    }

    /** A secret, or a key in it, cannot be used. */
    static AdapterFailure unusable(String option, @Nullable Exception e) {
        return misconfigured(option + "Unusable", "the option " + option + " holds nothing that can be used", e);
    }

    /** Whatever it was, what is there is no delivery yet: the package takes none of it. */
    static AdapterFailure nothingTaken(IOException e) {
        return switch (e) {
            case DocumentUnreadable unreadable ->
                failure(
                        FailureKind.TRANSIENT,
                        "documentUnreadable",
                        "A document could not be read from the hub's store. Nothing was sent; the hub tries again.",
                        String.valueOf(unreadable.getMessage()),
                        unreadable);
            case SftpException refusal -> refused(refusal);
            default -> unreachable(e);
        };
    }

    /** No good answer came to what makes it a delivery: the package may have it. */
    static AdapterFailure maybeTaken(IOException e) {
        return failure(
                FailureKind.UNCERTAIN,
                "noAnswer",
                "The server did not confirm the last step; whether the package has the application is not certain.",
                "no good answer to the last step: " + e.getClass().getSimpleName(),
                e);
    }

    /** Something else has its name. */
    static AdapterFailure otherContent(String name) {
        return failure(
                FailureKind.REFUSED,
                "otherContent",
                "Another version of this application is in the package's folder already. Nothing was changed; look there.",
                name + " is there with other files in its manifest, or without one",
                null);
    }

    /** The layout has no place for documents. */
    static AdapterFailure noPlaceForDocuments() {
        return misconfigured("layoutWithoutDocuments", "the layout FILE holds no documents; take ZIP or FOLDER", null);
    }

    private static AdapterFailure refused(SftpException refusal) {
        return switch (refusal.getStatus()) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
                misconfigured("folderMissing", "a folder is not there", refusal);
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT ->
                misconfigured("folderClosed", "the server does not let the hub write into a folder", refusal);
            default ->
                failure(
                        FailureKind.TRANSIENT,
                        "serverRefuses",
                        "The package's server did not take the files, its disk may be full. Nothing counts as sent; the"
                                + " hub tries again.",
                        "the server answered with status " + refusal.getStatus(),
                        refusal);
        };
    }

    private static AdapterFailure unreachable(IOException e) {
        return failure(
                FailureKind.UNAVAILABLE,
                "unreachable",
                "The package's server cannot be reached. Nothing was sent; the hub tries again later.",
                "no connection: " + e.getClass().getSimpleName(),
                e);
    }

    private static AdapterFailure misconfigured(String code, String detail, @Nullable Exception e) {
        return failure(
                FailureKind.MISCONFIGURED,
                code,
                "The connection to the package's server is not configured rightly. Nothing was sent; the operator must"
                        + " mend it.",
                detail,
                e);
    }

    private static AdapterFailure failure(
            FailureKind kind, String code, String sentence, String detail, @Nullable Exception cause) {
        return new AdapterFailure(kind, code, sentence, detail, null, cause);
    }
}
