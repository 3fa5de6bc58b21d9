package borough.entra;

import borough.oidc.Untrusted;
import borough.oidc.Untrusted.Why;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a checked token says of the account that signed in. The object id within the tenant is who
 * it is; names and addresses in it change and prove nothing, so they are not even read. The groups
 * are empty where there were too many to say (overage), which is not the same as none.
 */
record Account(
        String object,
        List<String> roles,
        Optional<List<String>> groups,
        Optional<String> session) {
    private static final int LONGEST = 200;
    private static final int MOST = 500;

    static Account of(JWTClaimsSet claims, Terms terms) {
        // The issuer says it too; a token that says two tenants is nobody's.
        if (!text(claims, "tid").equals(terms.tenant().toString())) {
            throw new Untrusted(Why.ISSUER, "another tenant");
        }
        var object = text(claims, "oid");
        if (object.isEmpty()) {
            throw new Untrusted(Why.CONTENTS, "no oid");
        }
        var session = text(claims, "sid");
        return new Account(
                object,
                texts(claims.getClaim("roles")),
                hasTooMany(claims)
                        ? Optional.empty()
                        : Optional.of(texts(claims.getClaim("groups"))),
                session.isEmpty() ? Optional.empty() : Optional.of(session));
    }

    private static boolean hasTooMany(JWTClaimsSet claims) {
        return claims.getClaim("_claim_names") instanceof Map<?, ?> names
                && names.containsKey("groups");
    }

    private static String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String it && it.length() <= LONGEST ? it : "";
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object claim) {
        return claim instanceof List<?> all
                ? all.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(it -> !it.isBlank() && it.length() <= LONGEST)
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    @Override
    public String toString() {
        return "an account";
    }
}
