package borough.oidc;

import borough.data.Sql;
import borough.data.Writes;
import borough.oidc.Handshakes.Errand;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ways out to providers that wait for their browser to come back. */
@Component
class HandshakeStore {
    private final JdbcClient database;
    private final Writes writes;

    HandshakeStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void add(Secrets secrets, Errand errand, Instant madeAt, Instant endsAt) {
        writes.add("delete from oidc.handshakes where ends_at < ?", madeAt);
        writes.add(
                """
                insert into oidc.handshakes (state_hash, browser_hash, purpose, next, detail,
                    ends_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                secrets.stateHash(),
                secrets.browserHash(),
                errand.purpose(),
                errand.next(),
                errand.detail(),
                endsAt);
    }

    /** Takes it away; of two that come back at once, one gets it. */
    Optional<Errand> take(Secrets secrets, String purpose, Instant now) {
        return database.sql(
                        """
                        delete from oidc.handshakes
                        where state_hash = ? and browser_hash = ? and purpose = ? and ends_at > ?
                        returning purpose, next, detail
                        """)
                .param(secrets.stateHash())
                .param(secrets.browserHash())
                .param(purpose)
                .param(Sql.value(now))
                .query(
                        (row, n) ->
                                new Errand(
                                        row.getString("purpose"),
                                        row.getString("next"),
                                        row.getString("detail")))
                .optional();
    }

    boolean isWaiting(Secrets secrets, Instant now) {
        return database.sql(
                        """
                        select exists (select from oidc.handshakes
                            where state_hash = ? and ends_at > ?)
                        """)
                .param(secrets.stateHash())
                .param(Sql.value(now))
                .query(Boolean.class)
                .single();
    }
}
