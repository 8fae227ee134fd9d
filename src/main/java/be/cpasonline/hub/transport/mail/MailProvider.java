package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import java.util.Set;

/** {@code mail}: a signed and encrypted letter with everything in it. */
public final class MailProvider implements AdapterProvider {
    @Override
    public String id() {
        return "mail";
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public AdapterDescription describe() {
        return new AdapterDescription(
                "Mail: a letter for people and programs, encrypted for the centre",
                MailOptions.class,
                Set.of(
                        Capability.REPORTS_STATUS,
                        Capability.DOCUMENTS,
                        Capability.ADDITIONS,
                        Capability.WITHDRAWALS,
                        Capability.TEST_MODE));
    }

    @Override
    public Adapter open(AdapterContext context) {
        if (context.options() instanceof MailOptions options) {
            return new MailAdapter(options, context.clock());
        }
        throw new IllegalArgumentException("mail is opened with its own options only");
    }
}
