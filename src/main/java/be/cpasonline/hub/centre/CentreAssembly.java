package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.CentreFile.Names;
import be.cpasonline.hub.centre.CentreFiles.Entry;
import be.cpasonline.hub.model.CentreName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a centre together from its municipality, its file if it has one, and what is usual. */
final class CentreAssembly {
    private final Municipality municipality;
    private final CentreName usual;

    /**
     * Begins with what is usual.
     *
     * @param own whether the municipality has a centre of its own
     */
    CentreAssembly(Municipality municipality, boolean own) {
        this.municipality = municipality;
        this.usual = own ? UsualName.ofCentre(municipality) : UsualName.ofMunicipalityWithoutCentre(municipality);
    }

    /** The centre of a municipality that has no file. */
    Centre withoutFile() {
        return new Centre(usual, municipality.languages(), Optional.empty(), Optional.empty());
    }

    /** The centre with what its file says, or with the reason why the file cannot be used. */
    Centre with(Entry entry) {
        String id = entry.id().orElse(municipality.nis());
        @Nullable CentreFile file = entry.file();
        if (file == null) {
            return new Centre(name(id, null, Names.USUAL), municipality.languages(), entry.use(), entry.problem());
        }
        return new Centre(
                name(id, file.enterpriseNumber(), file.name() == null ? Names.USUAL : file.name()),
                file.languages() == null ? municipality.languages() : file.languages(),
                file.contact() == null ? CentreContact.UNKNOWN : file.contact(),
                entry.use(),
                entry.tries(),
                entry.problem());
    }

    private CentreName name(String id, @Nullable String enterpriseNumber, Names names) {
        return new CentreName(
                id,
                municipality.nis(),
                enterpriseNumber,
                names.fr() == null ? usual.nameFr() : names.fr(),
                names.nl() == null ? usual.nameNl() : names.nl(),
                names.de() == null ? usual.nameDe() : names.de());
    }
}
