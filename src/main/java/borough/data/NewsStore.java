package borough.data;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** News that waits to be heard. */
@Component
class NewsStore {
    // The database's clock gives the place in the queue, so that nodes' clocks need not agree.
    static final String WRITE =
            """
            insert into data.news (listener, key, position, event, body, said_at, due_at)
            select ?, ?,
                greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint,
                    coalesce(max(position), 0) + 1),
                ?, ?::jsonb, ?, ?
            from data.news
            where listener = ? and key = ?
            """;

    private final JdbcClient database;
    private final Writes writes;

    NewsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    record Waiting(
            String listener, String key, long position, String event, String body, int tries) {}

    /** The next that is due and first of its key, locked for this transaction. */
    Optional<Waiting> claimNext(Instant now) {
        return database.sql(
                        """
                        select listener, key, position, event, body, tries
                        from data.news n
                        where due_at <= ?
                            and not exists (
                                select 1 from data.news earlier
                                where earlier.listener = n.listener
                                    and earlier.key = n.key
                                    and earlier.position < n.position)
                        order by due_at
                        limit 1
                        for update skip locked
                        """)
                .param(Sql.value(now))
                .query(Waiting.class)
                .optional();
    }

    void heard(Waiting news) {
        writes.addExactly(
                1,
                "delete from data.news where listener = ? and key = ? and position = ?",
                news.listener(),
                news.key(),
                news.position());
    }

    void tryAgain(Waiting news, Instant at, String fault) {
        writes.add(
                """
                update data.news set tries = tries + 1, due_at = ?, fault = ?
                where listener = ? and key = ? and position = ?
                """,
                at,
                fault,
                news.listener(),
                news.key(),
                news.position());
    }

    /** How many wait, and how many of them have failed before. */
    record Standing(long waiting, long failing) {}

    Standing standing() {
        return database.sql(
                        """
                        select count(*) as waiting, count(*) filter (where tries > 0) as failing
                        from data.news
                        """)
                .query(Standing.class)
                .single();
    }
}
