package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import java.util.Set;

/** {@code sftp}: files in a folder, whole or not at all. */
public final class SftpProvider implements AdapterProvider {
    private final Connector connector = new Connector();

    @Override
    public String id() {
        return "sftp";
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public AdapterDescription describe() {
        return new AdapterDescription(
                "SFTP: files with a manifest, in a folder that the package empties",
                SftpOptions.class,
                Set.of(
                        Capability.RECOGNISES,
                        Capability.REPORTS_STATUS,
                        Capability.DOCUMENTS,
                        Capability.ADDITIONS,
                        Capability.WITHDRAWALS,
                        Capability.TEST_MODE));
    }

    @Override
    public Adapter open(AdapterContext context) {
        if (context.options() instanceof SftpOptions options) {
            return new SftpAdapter(options, connector, context.clock());
        }
        throw new IllegalArgumentException("sftp is opened with its own options only");
    }
}
