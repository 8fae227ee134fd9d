package be.cpasonline.hub.transport.sftp;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a file; does not close. */
@FunctionalInterface
interface Body {
    void writeTo(OutputStream out) throws IOException;
}
