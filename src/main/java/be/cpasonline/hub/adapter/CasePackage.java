package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.version.FolderContent;
import java.util.Set;

/**
 * A centre's case-management package, as its folder under {@code adapters/} describes it.
 *
 * @param name the folder's name
 * @param manifest what its {@code adapter.yaml} says
 * @param content its files, as they were when they were checked
 */
public record CasePackage(String name, Manifest manifest, FolderContent content) {

    /** Its name for people. */
    public String title() {
        return manifest.title();
    }

    /** Id of the transport that reaches it. */
    public String transport() {
        return manifest.transport();
    }

    /** What the folder declares, at most what the transport can. */
    public Set<Capability> capabilities() {
        return manifest.capabilities();
    }

    /** Whether the folder declares it. */
    public boolean can(Capability capability) {
        return capabilities().contains(capability);
    }

    /** Its files, for its transport. */
    public AdapterContext.Files files() {
        return new PackageFiles(content);
    }

    /** SHA-256 over the folder's files, in lower-case hexadecimal: names the content that made a delivery. */
    public String version() {
        return content.version();
    }
}
