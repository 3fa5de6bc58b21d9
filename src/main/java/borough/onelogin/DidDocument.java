package borough.onelogin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys that identities are signed with, each by its whole name. */
record DidDocument(String id, Map<String, JWK> keys) {
    static DidDocument read(String json) throws ParseException {
        var all = JSONObjectUtils.parse(json);
        var keys = new LinkedHashMap<String, JWK>();
        for (var method : UserInfo.maps(all, "assertionMethod")) {
            if (method.get("publicKeyJwk") instanceof Map<?, ?> jwk) {
                var named = new LinkedHashMap<String, Object>();
                jwk.forEach((name, value) -> named.put(String.valueOf(name), value));
                keys.put(UserInfo.text(method, "id"), JWK.parse(named));
            }
        }
        var id = UserInfo.text(all, "id");
        if (id.isEmpty() || keys.isEmpty()) {
            throw new ParseException("No identity document", 0);
        }
        return new DidDocument(id, keys);
    }

    /** Only a name that begins with the document's own is one of its keys. */
    Optional<JWK> key(String name) {
        var hash = name.indexOf('#');
        var controller = hash < 0 ? "" : name.substring(0, hash);
        return controller.equals(id) ? Optional.ofNullable(keys.get(name)) : Optional.empty();
    }
}
