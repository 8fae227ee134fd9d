package be.cpasonline.hub.mapping;

import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Payload;
import java.util.Optional;

/** How a folder makes payloads: in one of the languages that there are. */
interface PayloadMapping {

    /**
     * A payload that fits the contract.
     *
     * @param test whether it is for a test that must not become a case: the folder may say so in the payload
     * @throws MappingFault where there is none
     */
    Payload map(RegisteredApplication application, boolean test);

    /**
     * What it makes, whether or not that fits the contract: for a look at what it reads and fills.
     *
     * @throws MappingFault where it makes nothing
     */
    byte[] make(RegisteredApplication application);

    /** Its file, and the text of it. */
    CodeTable.Source source();

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
