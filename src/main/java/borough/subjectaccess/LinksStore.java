package borough.subjectaccess;

import borough.data.Sql;
import borough.data.Writes;
import borough.signin.Token;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links by which a package is fetched once; of secrets only hashes are kept. */
@Component
class LinksStore {
    private final JdbcClient database;
    private final Writes writes;

    LinksStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** A link as it stands. */
    record Link(UUID to, String codeHash, int tries, Instant endsAt, @Nullable Instant usedAt) {}

    /** Adds one, and takes those before it away. */
    void add(Token token, UUID to, String codeHash, String by, Instant now, Instant endsAt) {
        writes.add("delete from subjectaccess.links where package_id = ? and used_at is null", to);
        writes.add(
                """
                insert into subjectaccess.links
                    (token_hash, package_id, code_hash, made_by, made_at, ends_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                token.hash(),
                to,
                codeHash,
                by,
                now,
                endsAt);
    }

    Optional<Link> find(Token token) {
        return find(token, "");
    }

    /** The same, held: two that use it at one moment wait for each other. */
    Optional<Link> hold(Token token) {
        return find(token, "for update");
    }

    private Optional<Link> find(Token token, String lock) {
        return database.sql(
                        """
                        select package_id, code_hash, tries, ends_at, used_at
                        from subjectaccess.links
                        where token_hash = ?
                        """
                                + lock)
                .param(token.hash())
                .query(
                        (row, n) ->
                                new Link(
                                        row.getObject("package_id", UUID.class),
                                        row.getString("code_hash"),
                                        row.getInt("tries"),
                                        Sql.instant(row, "ends_at"),
                                        Sql.instantIfAny(row, "used_at").orElse(null)))
                .optional();
    }

    void wrong(Token token) {
        writes.add(
                "update subjectaccess.links set tries = tries + 1 where token_hash = ?",
                token.hash());
    }

    void used(Token token, Instant at) {
        writes.addExactly(
                1,
                """
                update subjectaccess.links set used_at = ?
                where token_hash = ? and used_at is null
                """,
                at,
                token.hash());
    }
}
