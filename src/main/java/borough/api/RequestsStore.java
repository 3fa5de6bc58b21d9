package borough.api;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What partners sent under an Idempotency-Key. */
@Component
class RequestsStore {
    private final JdbcClient database;
    private final Writes writes;

    RequestsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** One request: whose, under which key of its own, and what it said, as hashes. */
    record Asked(UUID key, String requestHash, String contentHash) {}

    /** What was kept of a request: what it said, and the case it became. */
    record Kept(String contentHash, Reference reference) {}

    Optional<Kept> find(Asked it) {
        return database.sql(
                        """
                        select content_hash, reference from api.requests
                        where key_id = ? and request_hash = ?
                        """)
                .param(it.key())
                .param(it.requestHash())
                .query(
                        (row, n) ->
                                new Kept(
                                        row.getString("content_hash"),
                                        new Reference(row.getString("reference"))))
                .optional();
    }

    /** Takes a request to be done; of two at once the second waits here, and then is told no. */
    boolean take(Asked it, Instant now) {
        return database.sql(
                                """
                                insert into api.requests
                                    (key_id, request_hash, content_hash, sent_at)
                                values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .param(it.key())
                        .param(it.requestHash())
                        .param(it.contentHash())
                        .param(Sql.value(now))
                        .update()
                > 0;
    }

    void became(Asked it, Reference reference) {
        writes.addExactly(
                1,
                "update api.requests set reference = ? where key_id = ? and request_hash = ?",
                reference,
                it.key(),
                it.requestHash());
    }

    void forget(Instant before) {
        writes.add("delete from api.requests where sent_at < ?", before);
    }
}
