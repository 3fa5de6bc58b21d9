package borough.signin;

import borough.data.Sql;
import borough.data.Writes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links and sessions. */
@Component
class SignInStore {
    private final JdbcClient database;
    private final Writes writes;

    SignInStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void addLink(Token token, UUID person, Instant madeAt, Instant endsAt) {
        writes.add(
                """
                insert into signin.links (token_hash, person_id, made_at, ends_at)
                values (?, ?, ?, ?)
                """,
                token.hash(),
                person,
                madeAt,
                endsAt);
    }

    /** Whose link this is, while it may still be used. */
    Optional<UUID> openLink(Token token, Instant now) {
        return database.sql(
                        """
                        select person_id from signin.links
                        where token_hash = ? and used_at is null and ends_at > ?
                        """)
                .param(token.hash())
                .param(Sql.value(now))
                .query(UUID.class)
                .optional();
    }

    /** Uses a link up and says whose it is; of two who try at once, one gets it. */
    Optional<UUID> useLink(Token token, Instant now) {
        return database.sql(
                        """
                        update signin.links set used_at = ?
                        where token_hash = ? and used_at is null and ends_at > ?
                        returning person_id
                        """)
                .param(Sql.value(now))
                .param(token.hash())
                .param(Sql.value(now))
                .query(UUID.class)
                .optional();
    }

    int linksSince(UUID person, Instant since) {
        return database.sql("select count(*) from signin.links where person_id = ? and made_at > ?")
                .param(person)
                .param(Sql.value(since))
                .query(Integer.class)
                .single();
    }

    void addSession(Token token, UUID person, String by, Instant now, Instant endsAt) {
        writes.add(
                """
                insert into signin.sessions (token_hash, person_id, by, began_at, seen_at, ends_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                token.hash(),
                person,
                by,
                now,
                now,
                endsAt);
    }

    record Session(UUID person, Instant seenAt) {}

    Optional<Session> session(Token token, Instant now, Instant seenSince) {
        return database.sql(
                        """
                        select person_id, seen_at from signin.sessions
                        where token_hash = ? and ends_at > ? and seen_at > ?
                        """)
                .param(token.hash())
                .param(Sql.value(now))
                .param(Sql.value(seenSince))
                .query(
                        (row, n) ->
                                new Session(
                                        row.getObject("person_id", UUID.class),
                                        Sql.instant(row, "seen_at")))
                .optional();
    }

    void seen(Token token, Instant now) {
        writes.add(
                "update signin.sessions set seen_at = ? where token_hash = ?", now, token.hash());
    }

    void endSession(Token token) {
        writes.add("delete from signin.sessions where token_hash = ?", token.hash());
    }

    void endSessionsOf(UUID person) {
        writes.add("delete from signin.sessions where person_id = ?", person);
    }

    void forgetEnded(Instant now) {
        writes.add("delete from signin.sessions where ends_at < ?", now);
        writes.add("delete from signin.ceremonies where ends_at < ?", now);
    }
}
