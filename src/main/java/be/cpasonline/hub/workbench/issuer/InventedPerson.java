package be.cpasonline.hub.workbench.issuer;

import be.cpasonline.hub.model.constraint.NissNumber;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be chosen at the demo's identity provider, and what it tells of them. Nobody of them exists: their
 * numbers are not given out.
 *
 * @param id in addresses and tokens
 * @param niss none for who is in no register
 * @param givenNames none for who has only one name
 * @param email none for who has none
 * @param language that they chose at the provider
 * @param place where they would say that they live; the provider does not know it
 * @param means that they sign in with
 */
record InventedPerson(
        String id,
        @Nullable String niss,
        String familyName,
        @Nullable String givenNames,
        @Nullable String email,
        String language,
        String place,
        Means means) {

    /** Everybody: four languages, three regions, and those with whom forms go wrong. */
    static final List<InventedPerson> ALL = List.of(
            new InventedPerson(
                    "sophie",
                    niss("1985-04-12", 1),
                    "Lambert",
                    "Sophie Anne",
                    "sophie.lambert@example.org",
                    "fr",
                    "Namur",
                    Means.EID),
            new InventedPerson(
                    "mohamed",
                    niss("1991-11-03", 0),
                    "El Amrani",
                    "Mohamed",
                    "m.elamrani@example.org",
                    "fr",
                    "Molenbeek-Saint-Jean",
                    Means.ITSME),
            new InventedPerson(
                    "pieter",
                    niss("1978-06-30", 0),
                    "De Smet",
                    "Pieter Jozef",
                    "pieter.desmet@example.org",
                    "nl",
                    "Gent",
                    Means.EID),
            new InventedPerson(
                    "fatma",
                    niss("1996-02-17", 1),
                    "Yıldız",
                    "Fatma",
                    "fatma.yildiz@example.org",
                    "nl",
                    "Genk",
                    Means.ITSME),
            new InventedPerson(
                    "karin",
                    niss("1969-09-08", 1),
                    "Schröder",
                    "Karin",
                    "karin.schroeder@example.org",
                    "de",
                    "Eupen",
                    Means.EID),
            new InventedPerson(
                    "olena",
                    "88431499753",
                    "Kovalenko",
                    "Olena",
                    "olena.kovalenko@example.org",
                    "en",
                    "Ixelles",
                    Means.ITSME),
            new InventedPerson("luc", niss("1954-12-24", 0), "Dubois", "Luc", null, "fr", "Charleroi", Means.EID),
            new InventedPerson(
                    "dechen",
                    niss("1988-08-19", 0),
                    "Dechen",
                    null,
                    "dechen@example.org",
                    "nl",
                    "Antwerpen",
                    Means.EID),
            new InventedPerson(
                    "jan",
                    niss("1982-01-25", 1),
                    "Peeters",
                    "Jan",
                    "jan.peeters@example.org",
                    "nl",
                    "Leuven",
                    Means.PASSWORD),
            new InventedPerson("marie", null, "Leroy", "Marie", "marie.leroy@example.org", "fr", "Liège", Means.EID));

    /** With what somebody signs in. */
    enum Means {
        EID("eid", 500),
        ITSME("itsme", 450),
        PASSWORD("password", 200);

        private final String word;
        private final int level;

        Means(String word, int level) {
            this.word = word;
            this.level = level;
        }

        String word() {
            return word;
        }

        /** As the federal authentication service names it. */
        String level() {
            return "urn:be:fedict:iam:fas:Level" + level;
        }
    }

    static Optional<InventedPerson> of(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** As people read it. */
    String name() {
        return givenNames == null ? familyName : givenNames + " " + familyName;
    }

    /** What makes them particular, as a key of the page's texts. */
    String particular() {
        if (niss == null) {
            return "noNumber";
        }
        if (means == Means.PASSWORD) {
            return "lowLevel";
        }
        if (niss.charAt(2) >= '2') {
            return "bis";
        }
        if (email == null) {
            return "noEmail";
        }
        return givenNames == null ? "oneName" : "";
    }

    /** What the federal authentication service tells of a person, under the names that it uses. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", id);
        put(claims, "egovNRN", niss);
        put(claims, "surname", familyName);
        put(claims, "givenName", givenNames);
        put(claims, "mail", email);
        put(claims, "prefLanguage", language);
        put(claims, "assurance_level", means.level());
        return claims;
    }

    private static void put(Map<String, Object> claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }

    private static String niss(String born, int variant) {
        return NissNumber.invented(LocalDate.parse(born), variant);
    }
}
