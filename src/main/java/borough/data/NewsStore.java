package borough.data;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** News that waits to be heard. */
@Component
class NewsStore {
    // The database's clock gives the place in the queue, so that nodes' clocks need not agree.
    private static final String WRITE =
            """
            insert into data.news (listener, key, position, event, body, said_at, due_at)
            select hearer, ?,
                greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint,
                    coalesce((select max(position) from data.news
                        where listener = hearer and key = ?), 0) + 1),
                ?, ?::jsonb, ?, ?
            from (values %s) as hearers (hearer)
            """;

    private final JdbcClient database;
    private final Writes writes;

    NewsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    record Waiting(
            String listener, String key, long position, String event, String body, int tries) {}

    /** What writes one event down for so many listeners; their names are its last values. */
    static String write(int listeners) {
        return WRITE.formatted(String.join(", ", Collections.nCopies(listeners, "(?::text)")));
    }

    /** Some that are due for these listeners, locked for this transaction. */
    List<Waiting> claimSome(List<String> listeners, Instant now, int count) {
        return database.sql(
                        """
                        select listener, key, position, event, body, tries
                        from data.news
                        where listener = any(?) and due_at <= ?
                        limit ?
                        for update skip locked
                        """)
                .param(listeners.toArray(String[]::new))
                .param(Sql.value(now))
                .param(count)
                .query(Waiting.class)
                .list();
    }

    /** Some that are due and first of their keys, locked for this transaction. */
    List<Waiting> claimFirsts(List<String> notFor, Instant now, int count) {
        return database.sql(
                        """
                        select listener, key, position, event, body, tries
                        from data.news n
                        where due_at <= ?
                            and listener <> all(?)
                            and not exists (
                                select 1 from data.news earlier
                                where earlier.listener = n.listener
                                    and earlier.key = n.key
                                    and earlier.position < n.position)
                        order by due_at
                        limit ?
                        for update skip locked
                        """)
                .param(Sql.value(now))
                .param(notFor.toArray(String[]::new))
                .param(count)
                .query(Waiting.class)
                .list();
    }

    /** All of these were heard. */
    void heard(List<Waiting> news) {
        if (news.isEmpty()) {
            return;
        }
        if (news.size() == 1) {
            heard(news.getFirst());
            return;
        }
        writes.addExactly(
                news.size(),
                """
                delete from data.news n
                using unnest(?, ?, ?) as heard (listener, key, position)
                where n.listener = heard.listener and n.key = heard.key
                    and n.position = heard.position::bigint
                """,
                news.stream().map(Waiting::listener).toList(),
                news.stream().map(Waiting::key).toList(),
                news.stream().map(Waiting::position).toList());
    }

    private void heard(Waiting news) {
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
