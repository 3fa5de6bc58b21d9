package borough.oneloginstandin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What One Login tells of somebody, in its own words. */
final class Told {
    private static final String VOCABULARY = "https://vocab.account.gov.uk/v1/";
    static final String CORE_IDENTITY = VOCABULARY + "coreIdentityJWT";
    static final String ADDRESS = VOCABULARY + "address";
    static final String RETURN_CODE = VOCABULARY + "returnCode";

    private Told() {}

    static Map<String, Object> of(MadeUpPerson it, String subject) {
        var all = new LinkedHashMap<String, Object>();
        all.put("sub", subject);
        all.put("email", it.email());
        all.put("email_verified", true);
        return all;
    }

    static List<Map<String, Object>> address(MadeUpPerson.Home it) {
        var space = it.street().indexOf(' ');
        return List.of(
                Map.of(
                        "uprn", it.uprn(),
                        "buildingNumber", it.street().substring(0, space),
                        "streetName", it.street().substring(space + 1),
                        "addressLocality", it.town(),
                        "postalCode", it.postcode(),
                        "addressCountry", "GB",
                        "validFrom", "2019-08-31"));
    }

    static Map<String, Object> credential(MadeUpPerson it) {
        var parts = new ArrayList<Map<String, String>>();
        it.given().forEach(name -> parts.add(part("GivenName", name)));
        parts.add(part("FamilyName", it.family()));
        return Map.of(
                "type",
                List.of("VerifiableCredential", "IdentityCheckCredential"),
                "credentialSubject",
                Map.of(
                        "name",
                        List.of(Map.of("nameParts", parts)),
                        "birthDate",
                        List.of(Map.of("value", it.born().toString()))));
    }

    private static Map<String, String> part(String type, String value) {
        return Map.of("type", type, "value", value);
    }
}
