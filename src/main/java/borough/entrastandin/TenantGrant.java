package borough.entrastandin;

import java.util.List;

/** What a code was given for. */
record TenantGrant(
        String client,
        String redirect,
        String nonce,
        String challenge,
        String object,
        String name,
        List<String> roles,
        List<String> groups,
        String session) {}
