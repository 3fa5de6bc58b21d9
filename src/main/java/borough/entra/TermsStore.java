package borough.entra;

import borough.data.Sealing;
import borough.data.Writes;
import borough.entra.Terms.Provider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of the council in hand; the secret lies sealed. */
@Component
class TermsStore {
    private static final String PLACE = "entra.terms.secret_sealed";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    TermsStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** The terms as they lie here, before it is known where their provider is asked. */
    record Kept(Provider provider, UUID tenant, String clientId, String secret, boolean instead) {
        @Override
        public String toString() {
            return "terms with " + provider.word();
        }
    }

    Optional<Kept> find() {
        return database.sql(
                        """
                        select provider, tenant, client_id, secret_key, secret_sealed, instead
                        from entra.terms
                        """)
                .query((row, n) -> kept(row))
                .optional();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Provider.read(row.getString("provider")).orElseThrow(),
                row.getObject("tenant", UUID.class),
                row.getString("client_id"),
                sealing.open(row.getBytes("secret_key"), PLACE, row.getBytes("secret_sealed")),
                row.getBoolean("instead"));
    }

    void save(Kept it, Instant now, String by) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into entra.terms (provider, tenant, client_id, secret_key, secret_sealed,
                    instead, set_at, set_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (council_id, one) do update
                set provider = excluded.provider, tenant = excluded.tenant,
                    client_id = excluded.client_id, secret_key = excluded.secret_key,
                    secret_sealed = excluded.secret_sealed, instead = excluded.instead,
                    set_at = excluded.set_at, set_by = excluded.set_by
                """,
                it.provider().word(),
                it.tenant(),
                it.clientId(),
                key,
                sealing.seal(key, PLACE, it.secret()),
                it.instead(),
                now,
                by);
    }

    void remove() {
        writes.add("delete from entra.terms");
    }
}
