package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import java.util.Set;

/** {@code soap}: SOAP 1.1 and 1.2 as a WSDL in the folder says, with WS-Addressing, WS-Security and MTOM. */
public final class SoapProvider implements AdapterProvider {

    @Override
    public String id() {
        return "soap";
    }

    @Override
    public int spiVersion() {
        return 1;
    }

    @Override
    public AdapterDescription describe() {
        return new AdapterDescription(
                "SOAP: XML with documents, as a WSDL says, over HTTPS",
                SoapOptions.class,
                Set.of(
                        Capability.HONOURS_KEY,
                        Capability.RECOGNISES,
                        Capability.DOCUMENTS,
                        Capability.ADDITIONS,
                        Capability.WITHDRAWALS,
                        Capability.TEST_MODE));
    }

    @Override
    public Adapter open(AdapterContext context) {
        if (context.options() instanceof SoapOptions options) {
            return new SoapAdapter(context, options);
        }
        throw new IllegalArgumentException("soap is opened with its own options only");
    }
}
