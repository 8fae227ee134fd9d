package be.cpasonline.hub.mapping;

import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Payload;
import java.util.List;
import java.util.Optional;

/** How a folder makes payloads: in one of the languages that there are. */
interface PayloadMapping {

    /**
     * A payload that fits the contract.
     *
     * @throws MappingFault where there is none
     */
    Payload map(RegisteredApplication application);

    /** What it asks of the codes that they lack, each in a sentence. */
    List<String> gaps(CodeTable codes);

    /**
     * Where a payload differs from what an example says.
     *
     * @param expected the example's payload
     * @return the place of the first difference; empty where there is none
     * @throws MappingFault where the example cannot be read
     */
    Optional<String> difference(byte[] expected, byte[] got);

    /** What a file of this language ends with in an example: {@code json} or {@code xml}. */
    String extension();
}
