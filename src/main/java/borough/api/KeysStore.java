package borough.api;

import borough.data.Sql;
import borough.data.Writes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of partners. */
@Component
class KeysStore {
    private static final int SHOWN = 200;

    private final JdbcClient database;
    private final Writes writes;

    KeysStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void add(Secret secret, ApiKey it) {
        writes.add(
                """
                insert into api.keys (key_id, key_hash, name, services, made_at, made_by)
                values (?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                secret.hash(),
                it.name(),
                it.services(),
                it.made().at(),
                it.made().by());
    }

    Optional<ApiKey> find(String hash) {
        return database.sql(
                        """
                        select key_id, name, services, made_at, made_by, used_at, revoked_at,
                            revoked_by
                        from api.keys
                        where key_hash = ? and revoked_at is null
                        """)
                .param(hash)
                .query((row, n) -> key(row))
                .optional();
    }

    List<ApiKey> all() {
        return database.sql(
                        """
                        select key_id, name, services, made_at, made_by, used_at, revoked_at,
                            revoked_by
                        from api.keys
                        order by revoked_at is not null, name, made_at
                        limit ?
                        """)
                .param(SHOWN)
                .query((row, n) -> key(row))
                .list();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        var revokedAt = Sql.instantIfAny(row, "revoked_at");
        var revokedBy = Optional.ofNullable(row.getString("revoked_by")).orElse("");
        return new ApiKey(
                row.getObject("key_id", UUID.class),
                row.getString("name"),
                Sql.texts(row, "services"),
                new ApiKey.Done(row.getString("made_by"), Sql.instant(row, "made_at")),
                Sql.instantIfAny(row, "used_at"),
                revokedAt.map(at -> new ApiKey.Done(revokedBy, at)));
    }

    void used(UUID key, Instant now) {
        writes.add("update api.keys set used_at = ? where key_id = ?", now, key);
    }

    void revoke(UUID key, ApiKey.Done by) {
        writes.add(
                """
                update api.keys set revoked_at = ?, revoked_by = ?
                where key_id = ? and revoked_at is null
                """,
                by.at(),
                by.by(),
                key);
    }
}
