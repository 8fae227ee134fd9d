package be.cpasonline.hub.transport.sftp;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * What is done on the server. An {@link SftpException} is the server's own word that something was not done; any other
 * {@link IOException} leaves open whether it was.
 */
final class Remote {
    private static final int BUFFER = 32_768;

    private final SftpClient client;

    Remote(SftpClient client) {
        this.client = client;
    }

    boolean exists(String path) throws IOException {
        try {
            client.lstat(path);
            return true;
        } catch (SftpException e) {
            if (isAbsent(e)) {
                return false;
            }
            throw e;
        }
    }

    /** The files in a folder. */
    List<Look> files(String folder) throws IOException {
        List<Look> files = new ArrayList<>();
        for (DirEntry entry : client.readDir(folder)) {
            SftpClient.Attributes attributes = entry.getAttributes();
            if (attributes.isRegularFile()) {
                files.add(new Look(
                        entry.getFilename(),
                        attributes.getSize(),
                        attributes.getModifyTime() == null
                                ? 0
                                : attributes.getModifyTime().toMillis()));
            }
        }
        return files;
    }

    /**
     * How a file looked; the oldest comes first.
     *
     * @param changed when, in milliseconds of the server's clock
     */
    record Look(String name, long size, long changed) implements Comparable<Look> {
        @Override
        public int compareTo(Look other) {
            return changed == other.changed ? name.compareTo(other.name) : Long.compare(changed, other.changed);
        }
    }

    /** The content of a file, unless it is longer than the limit; empty where there is none, or it is longer. */
    Optional<byte[]> read(String path, int limit) throws IOException {
        try (InputStream in = client.read(path)) {
            byte[] content = in.readNBytes(limit + 1);
            return content.length > limit ? Optional.empty() : Optional.of(content);
        } catch (SftpException e) {
            if (isAbsent(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Writes a file to its end and to the server's disk, where the server can; what was there before is overwritten. */
    void write(String path, Body body) throws IOException {
        long written;
        try (var counted = new Counted(client.write(path, BUFFER, OpenMode.Create, OpenMode.Truncate, OpenMode.Write));
                var buffered = new BufferedOutputStream(counted, BUFFER)) {
            body.writeTo(buffered);
            buffered.flush();
            written = counted.count;
        }
        try (CloseableHandle handle = client.open(path, OpenMode.Write)) {
            flushToDisk(handle);
        }
        long there = client.stat(path).getSize();
        if (there != written) {
            throw new IOException("of " + written + " bytes " + there + " are there");
        }
    }

    /**
     * Makes an empty file where there is none. It is not looked at again: whoever waits for it may take it away at once.
     * Once it is open it may have been seen, so that nothing the server refuses after that undoes it.
     */
    void mark(String path) throws IOException {
        CloseableHandle handle = client.open(path, OpenMode.Create, OpenMode.Write);
        try (handle) {
            flushToDisk(handle);
        } catch (SftpException refusal) {
            throw new IOException("the file is there, and it is not certain that it stays", refusal);
        }
    }

    /** Gives something its name, unless something has it already. */
    void rename(String from, String to) throws IOException {
        client.rename(from, to);
    }

    void makeFolder(String path) throws IOException {
        client.mkdir(path);
    }

    /** Removes a file, or a folder with the files in it; nothing where there is none. */
    void remove(String path) throws IOException {
        try {
            if (client.lstat(path).isDirectory()) {
                for (DirEntry entry : client.readEntries(path)) {
                    if (!entry.getFilename().equals(".") && !entry.getFilename().equals("..")) {
                        client.remove(Names.in(path, entry.getFilename()));
                    }
                }
                client.rmdir(path);
            } else {
                client.remove(path);
            }
        } catch (SftpException e) {
            if (!isAbsent(e)) {
                throw e;
            }
        }
    }

    private void flushToDisk(CloseableHandle handle) throws IOException {
        OpenSSHFsyncExtension fsync = client.getExtension(OpenSSHFsyncExtension.class);
        if (fsync != null && fsync.isSupported()) {
            fsync.fsync(handle);
        }
    }

    private static boolean isAbsent(SftpException e) {
        return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
    }

    /** Counts what is written. */
    private static final class Counted extends FilterOutputStream {
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
