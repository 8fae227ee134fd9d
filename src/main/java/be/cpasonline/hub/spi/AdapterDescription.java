package be.cpasonline.hub.spi;

import java.util.Set;

/**
 * What an adapter is.
 *
 * @param title for people
 * @param options a record with Bean Validation annotations: option names are its components, an {@code Option}
 *     annotation gives each its title; unknown options are refused by the hub
 * @param capabilities what it can do beyond delivering; each is proved by the conformance kit
 */
public record AdapterDescription(String title, Class<? extends Record> options, Set<Capability> capabilities) {

    public AdapterDescription {
        capabilities = Set.copyOf(capabilities);
    }
}
