package borough.joiners;

import borough.data.Sql;
import borough.data.Writes;
import borough.signin.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of directories. */
@Component
class DirectoryKeysStore {
    private static final String KEY =
            """
            select key_id, name, made_at, made_by, used_at, revoked_at, revoked_by
            from joiners.keys
            """;

    private final JdbcClient database;
    private final Writes writes;

    DirectoryKeysStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void add(UUID key, Token secret, String name, Instant now, String by) {
        writes.add(
                """
                insert into joiners.keys (key_id, key_hash, name, made_at, made_by)
                values (?, ?, ?, ?, ?)
                """,
                key,
                secret.hash(),
                name,
                now,
                by);
    }

    void revoke(UUID key, Instant now, String by) {
        writes.add(
                """
                update joiners.keys set revoked_at = ?, revoked_by = ?
                where key_id = ? and revoked_at is null
                """,
                now,
                by,
                key);
    }

    Optional<DirectoryKey> find(Token secret) {
        return database.sql(KEY + "where key_hash = ? and revoked_at is null")
                .param(secret.hash())
                .query(DirectoryKeysStore::key)
                .optional();
    }

    void used(UUID key, Instant now) {
        writes.add("update joiners.keys set used_at = ? where key_id = ?", now, key);
    }

    List<DirectoryKey> all() {
        return database.sql(KEY + "order by revoked_at is not null, name, made_at limit 200")
                .query(DirectoryKeysStore::key)
                .list();
    }

    private static DirectoryKey key(ResultSet row, int n) throws SQLException {
        return new DirectoryKey(
                row.getObject("key_id", UUID.class),
                row.getString("name"),
                Sql.instant(row, "made_at"),
                row.getString("made_by"),
                Sql.instantIfAny(row, "used_at"),
                Sql.instantIfAny(row, "revoked_at"),
                Optional.ofNullable(row.getString("revoked_by")).orElse(""));
    }
}
