package borough.oidc;

import borough.data.Sealing;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys that we sign with: made at first need, and the same for every node of a council. */
@Component
@Transactional
public class KeptKeys {
    private static final String PLACE = "oidc.keys.sealed";

    private final KeptKeysStore store;
    private final Sealing sealing;

    KeptKeys(KeptKeysStore store, Sealing sealing) {
        this.store = store;
        this.sealing = sealing;
    }

    /** The council's key of this name, private half and all. */
    public JWK named(String name) {
        return find(name)
                .orElseGet(
                        () -> {
                            make(name);
                            return find(name).orElseThrow();
                        });
    }

    private Optional<JWK> find(String name) {
        return store.find(name).map(it -> opened(it.key(), it.sealed()));
    }

    private JWK opened(byte[] key, byte[] sealed) {
        try {
            return JWK.parse(sealing.open(key, PLACE, sealed));
        } catch (ParseException ours) {
            throw new IllegalStateException("A key that we kept is none", ours);
        }
    }

    // Two nodes that make it at once both go on with the one that came first.
    private void make(String name) {
        var key = sealing.newKey();
        try {
            var made =
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint(true)
                            .generate();
            store.add(name, key, sealing.seal(key, PLACE, made.toJSONString()));
        } catch (JOSEException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
