package borough.oidc;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys that we made to sign with, sealed. */
@Component
class KeptKeysStore {
    private final JdbcClient database;

    KeptKeysStore(JdbcClient database) {
        this.database = database;
    }

    /** A key as it lies sealed, and what opens it. */
    record Lying(byte[] key, byte[] sealed) {}

    Optional<Lying> find(String name) {
        return database.sql("select key, sealed from oidc.keys where name = ?")
                .param(name)
                .query((row, n) -> new Lying(row.getBytes("key"), row.getBytes("sealed")))
                .optional();
    }

    /** Nothing happens where there is one of this name already. */
    void add(String name, byte[] key, byte[] sealed) {
        database.sql(
                        """
                        insert into oidc.keys (name, key, sealed)
                        values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(name, key, sealed)
                .update();
    }
}
