package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.version.FolderContent;
import java.util.List;
import java.util.Optional;

/** The files of a version, as a transport may read them. */
record PackageFiles(FolderContent content) implements AdapterContext.Files {

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(content.files().get(path)).map(byte[]::clone);
    }

    @Override
    public List<String> under(String folder) {
        return content.under(folder);
    }
}
