package borough.onelogin;

import borough.data.Sql;
import borough.signin.Token;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers that came in by One Login, and the notes it sent of people who left. */
@Component
class SittingsStore {
    private final JdbcClient database;

    SittingsStore(JdbcClient database) {
        this.database = database;
    }

    /** A sitting as it lies sealed, and what opens it. */
    record Lying(byte[] key, byte[] sealed) {}

    void add(Token token, String subject, Lying it, Instant endsAt) {
        database.sql(
                        """
                        insert into onelogin.sittings (token_hash, subject_hash, key, sealed,
                            ends_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(token.hash())
                .param(subject)
                .param(it.key())
                .param(it.sealed())
                .param(Sql.value(endsAt))
                .update();
    }

    Optional<Lying> find(Token token, Instant now) {
        return database.sql(
                        """
                        select key, sealed
                        from onelogin.sittings
                        where token_hash = ? and ends_at > ?
                        """)
                .param(token.hash())
                .param(Sql.value(now))
                .query((row, n) -> new Lying(row.getBytes("key"), row.getBytes("sealed")))
                .optional();
    }

    void end(Token token) {
        database.sql("delete from onelogin.sittings where token_hash = ?")
                .param(token.hash())
                .update();
    }

    void endAll(String subject) {
        database.sql("delete from onelogin.sittings where subject_hash = ?")
                .param(subject)
                .update();
    }

    /** Throws some of those away that ended, but for what others hold. */
    void forgetEnded(Instant now) {
        database.sql(
                        """
                        delete from onelogin.sittings
                        where token_hash in (
                            select token_hash
                            from onelogin.sittings
                            where ends_at < ?
                            order by ends_at
                            limit 20
                            for update skip locked)
                        """)
                .param(Sql.value(now))
                .update();
    }

    /** Whether the note was not here before. */
    boolean addNote(Token note, Instant now, Instant endsAt) {
        database.sql("delete from onelogin.notes where ends_at < ?").param(Sql.value(now)).update();
        var added =
                database.sql(
                                """
                                insert into onelogin.notes (note_hash, ends_at)
                                values (?, ?)
                                on conflict do nothing
                                """)
                        .param(note.hash())
                        .param(Sql.value(endsAt))
                        .update();
        return added == 1;
    }
}
