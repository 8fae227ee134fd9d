package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.sandbox.SftpTalk.Fate;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.common.SftpConstants;
import org.jspecify.annotations.Nullable;

/** Hands packets of SFTP on between the hub and the server of a package. */
final class SftpRelay implements Command {
    private static final int CHANNEL_MILLIS = 10_000;

    private final ClientSession server;
    private final SftpTalk talk;
    private InputStream fromHub = InputStream.nullInputStream();
    private OutputStream toHub = OutputStream.nullOutputStream();
    private @Nullable ChannelSession hub;

    /**
     * Makes one.
     *
     * @param server signed in at
     */
    SftpRelay(ClientSession server, SftpTalk talk) {
        this.server = server;
        this.talk = talk;
    }

    @Override
    public void setInputStream(InputStream in) {
        fromHub = in;
    }

    @Override
    public void setOutputStream(OutputStream out) {
        toHub = out;
    }

    @Override
    public void setErrorStream(OutputStream err) {
        // SFTP has none
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        // the whole connection is closed
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        hub = channel;
        ClientChannel subsystem = server.createSubsystemChannel(SftpConstants.SFTP_SUBSYSTEM_NAME);
        subsystem.open().verify(CHANNEL_MILLIS);
        OutputStream toServer = subsystem.getInvertedIn();
        InputStream fromServer = subsystem.getInvertedOut();
        Thread.ofVirtual().name("sftp-there").start(() -> run(() -> there(toServer)));
        Thread.ofVirtual().name("sftp-back").start(() -> run(() -> back(fromServer)));
    }

    private void there(OutputStream toServer) throws IOException {
        var in = new DataInputStream(fromHub);
        for (Optional<SftpPacket> next = SftpPacket.next(in); next.isPresent(); next = SftpPacket.next(in)) {
            SftpPacket packet = next.get().type() == SftpConstants.SSH_FXP_INIT
                    ? next.get().inVersion(SftpTalk.VERSION)
                    : next.get();
            Fate fate = talk.asked(packet);
            switch (fate) {
                case PASSES, WAITS -> packet.writeTo(toServer);
                case HALF_PASSES -> packet.half().writeTo(toServer);
                case FAILS, IS_FORBIDDEN, IS_GARBLED -> tell(talk.instead(fate, packet));
                case CUT -> {
                    return;
                }
            }
        }
    }

    private void back(InputStream fromServer) throws IOException {
        var in = new DataInputStream(fromServer);
        for (Optional<SftpPacket> next = SftpPacket.next(in); next.isPresent(); next = SftpPacket.next(in)) {
            SftpPacket packet = next.get();
            Fate fate = talk.answered(packet);
            switch (fate) {
                case PASSES, HALF_PASSES -> tell(packet);
                case WAITS -> {
                    pause(Interception.SLOW);
                    tell(packet);
                }
                case FAILS, IS_FORBIDDEN, IS_GARBLED -> tell(talk.instead(fate, packet));
                case CUT -> {
                    return;
                }
            }
        }
    }

    private void tell(SftpPacket packet) throws IOException {
        synchronized (this) {
            packet.writeTo(toHub);
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** Where one direction ends, so does the other. */
    private void run(Passage passage) {
        try {
            passage.handOn();
        } catch (IOException e) {
            // one side is gone
        } finally {
            close();
        }
    }

    private void close() {
        talk.ended();
        ChannelSession channel = hub;
        if (channel != null) {
            channel.getSession().close(true);
        }
        server.close(true);
    }

    @Override
    public void destroy(ChannelSession channel) {
        close();
    }

    /** A direction. */
    private interface Passage {
        void handOn() throws IOException;
    }
}
