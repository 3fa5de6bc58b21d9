package borough.oneloginstandin;

import borough.files.YamlMap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Somebody whom the stand-in knows. */
record MadeUpPerson(
        String key,
        List<String> given,
        String family,
        LocalDate born,
        String email,
        Home home,
        String identity) {
    private static final String PROVED = "proved";

    record Home(String uprn, String street, String town, String postcode) {}

    static MadeUpPerson read(String key, YamlMap it) {
        it.only(
                "name",
                "family name",
                "born",
                "email",
                "uprn",
                "street",
                "town",
                "postcode",
                "identity");
        return new MadeUpPerson(
                key,
                List.of(it.text("name").split(" ")),
                it.text("family name"),
                it.value("born", LocalDate::parse),
                it.text("email"),
                new Home(it.text("uprn"), it.text("street"), it.text("town"), it.text("postcode")),
                it.text("identity"));
    }

    String name() {
        return String.join(" ", given) + " " + family;
    }

    boolean isProved() {
        return identity.equals(PROVED);
    }

    /** Who they are to this council alone, the same each time. */
    String subject(String council) {
        var own = (council + " " + key).getBytes(StandardCharsets.UTF_8);
        return "urn:fdc:gov.uk:2022:" + UUID.nameUUIDFromBytes(own);
    }
}
