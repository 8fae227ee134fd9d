package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.Capability;
import java.nio.file.Path;
import java.util.Set;

/**
 * A centre's case-management package, as its folder under {@code adapters/} describes it.
 *
 * @param name the folder's name
 * @param title for people
 * @param transport id of the transport that reaches it
 * @param capabilities what the folder declares, at most what the transport can
 * @param folder where it is
 * @param version SHA-256 over the folder's files, in lower-case hexadecimal: names the content that made a delivery
 */
public record CasePackage(
        String name, String title, String transport, Set<Capability> capabilities, Path folder, String version) {

    public CasePackage {
        capabilities = Set.copyOf(capabilities);
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}
