package be.cpasonline.hub.transport.sftp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A folder with the payload, the documents and the manifest. */
final class AsFolder implements Placing {
    private final Sealing sealing;

    AsFolder(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public List<String> names(UUID key) {
        return List.of(key.toString());
    }

    @Override
    public String name(Bundle bundle) {
        return bundle.key().toString();
    }

    @Override
    public Optional<byte[]> manifest(Remote remote, String folder, Bundle bundle) throws IOException {
        return remote.read(Names.in(Names.in(folder, name(bundle)), Names.MANIFEST), MANIFEST_LIMIT);
    }

    @Override
    public void write(Remote remote, String folder, Bundle bundle) throws IOException {
        String unfinished = Names.in(folder, Names.unfinished(bundle.key(), bundle.attempt()));
        remote.makeFolder(unfinished);
        for (Part part : bundle.parts()) {
            remote.write(Names.in(unfinished, sealing.name(part.name())), sealing.seal(part.name(), part.body()));
        }
        remote.write(Names.in(unfinished, Names.MANIFEST), out -> out.write(bundle.manifest()));
    }
}
