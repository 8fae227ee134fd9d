package be.cpasonline.hub.transport.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One file, with its manifest in another one beside it, which is there before. */
abstract sealed class AsOneFile implements Placing {
    private final Sealing sealing;

    AsOneFile(Sealing sealing) {
        this.sealing = sealing;
    }

    abstract List<String> endings();

    abstract String ending(Bundle bundle);

    abstract Body body(Bundle bundle);

    @Override
    public List<String> names(UUID key) {
        return endings().stream().map(ending -> sealing.name(key + ending)).toList();
    }

    @Override
    public String name(Bundle bundle) {
        return sealing.name(bundle.key() + ending(bundle));
    }

    @Override
    public Optional<byte[]> manifest(Remote remote, String folder, Bundle bundle) throws IOException {
        return remote.read(Names.in(folder, Names.manifestBeside(bundle.key())), MANIFEST_LIMIT);
    }

    @Override
    public void write(Remote remote, String folder, Bundle bundle) throws IOException {
        String unfinished = Names.in(folder, Names.unfinished(bundle.key(), bundle.attempt()));
        String manifest = Names.in(folder, Names.manifestBeside(bundle.key()));
        remote.write(unfinished, out -> out.write(bundle.manifest()));
        remote.remove(manifest);
        remote.rename(unfinished, manifest);
        remote.write(unfinished, sealing.seal(bundle.key() + ending(bundle), body(bundle)));
    }

    /** The payload alone. */
    static final class Payload extends AsOneFile {
        Payload(Sealing sealing) {
            super(sealing);
        }

        @Override
        List<String> endings() {
            return List.of(".json", ".xml");
        }

        @Override
        String ending(Bundle bundle) {
            String name = bundle.payload().name();
            return name.substring(name.lastIndexOf('.'));
        }

        @Override
        Body body(Bundle bundle) {
            if (!bundle.documents().isEmpty()) {
                throw SftpFailures.noPlaceForDocuments();
            }
            return bundle.payload().body();
        }
    }

    /** The payload, the documents and the manifest. */
    static final class Zip extends AsOneFile {
        Zip(Sealing sealing) {
            super(sealing);
        }

        @Override
        List<String> endings() {
            return List.of(".zip");
        }

        @Override
        String ending(Bundle bundle) {
            return ".zip";
        }

        @Override
        Body body(Bundle bundle) {
            return out -> zip(bundle, out);
        }

        private static void zip(Bundle bundle, OutputStream out) throws IOException {
            var zip = new ZipOutputStream(out);
            for (Part part : bundle.parts()) {
                entry(zip, part.name(), part.body());
            }
            entry(zip, Names.MANIFEST, to -> to.write(bundle.manifest()));
            zip.finish();
        }

        private static void entry(ZipOutputStream zip, String name, Body body) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            body.writeTo(zip);
            zip.closeEntry();
        }
    }
}
