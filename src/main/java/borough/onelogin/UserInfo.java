package borough.onelogin;

import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import borough.values.Uprn;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What One Login tells of somebody beside the token.
 *
 * @param email empty where it was not proved to be theirs
 * @param returnCodes why an identity was not proved, in One Login's letters
 */
record UserInfo(
        String subject,
        String email,
        Optional<String> coreIdentity,
        Optional<Uprn> home,
        List<String> returnCodes) {
    static final String CORE_IDENTITY = "https://vocab.account.gov.uk/v1/coreIdentityJWT";
    static final String ADDRESS = "https://vocab.account.gov.uk/v1/address";
    static final String RETURN_CODE = "https://vocab.account.gov.uk/v1/returnCode";

    static UserInfo read(String json) {
        try {
            var all = JSONObjectUtils.parse(json);
            var isProved = Boolean.TRUE.equals(all.get("email_verified"));
            return new UserInfo(
                    text(all, "sub"),
                    isProved ? text(all, "email") : "",
                    Optional.of(text(all, CORE_IDENTITY)).filter(it -> !it.isEmpty()),
                    home(maps(all, ADDRESS)),
                    maps(all, RETURN_CODE).stream().map(it -> text(it, "code")).toList());
        } catch (ParseException unreadable) {
            throw new Untrusted(Why.CONTENTS, "what it tells of the person can't be read");
        }
    }

    // Where somebody lives now has no last day.
    private static Optional<Uprn> home(List<Map<?, ?>> addresses) {
        return addresses.stream()
                .filter(it -> it.get("validUntil") == null)
                .flatMap(it -> Uprn.read(String.valueOf(it.get("uprn"))).stream())
                .findFirst();
    }

    static String text(Map<?, ?> from, String name) {
        return from.get(name) instanceof String it ? it : "";
    }

    static List<Map<?, ?>> maps(Map<?, ?> from, String name) {
        var all = new ArrayList<Map<?, ?>>();
        if (from.get(name) instanceof List<?> list) {
            for (var it : list) {
                if (it instanceof Map<?, ?> map) {
                    all.add(map);
                }
            }
        }
        return all;
    }
}
