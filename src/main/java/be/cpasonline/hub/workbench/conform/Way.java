package be.cpasonline.hub.workbench.conform;

import java.util.Set;

/** How a package is reached: each way has troubles of its own. */
enum Way {
    /** It is called at an address, whatever the transport is called. */
    HTTP("it is not called over HTTP"),
    /** Files are put onto its server. */
    SFTP("it takes no files over SFTP"),
    /** It reads mails. */
    MAIL("it reads no mails"),
    /** It fetches from the hub. */
    PULL("it does not fetch from the hub"),
    /** A way that the kit knows nothing of. */
    OTHER("it is reached in no way that the kit can trouble");

    private final String otherwise;

    Way(String otherwise) {
        this.otherwise = otherwise;
    }

    /** Why a scenario of this way is not for a package of another. */
    String otherwise() {
        return otherwise;
    }

    /** The way of a transport that takes these options. */
    static Way of(String transport, Set<String> options) {
        if (transport.equals("pull")) {
            return PULL;
        }
        if (options.contains("endpoint")) {
            return HTTP;
        }
        if (options.contains("mailboxHost")) {
            return MAIL;
        }
        return options.contains("hostKeys") ? SFTP : OTHER;
    }
}
