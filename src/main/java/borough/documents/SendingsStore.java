package borough.documents;

import borough.data.Sql;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many files came lately, from where or by whom. */
@Component
class SendingsStore {
    private static final int FORGOTTEN_MAX = 100;

    private final JdbcClient database;

    SendingsStore(JdbcClient database) {
        this.database = database;
    }

    /** Counts one more, anew where the count began before then; how many it makes. */
    int count(String of, Instant now, Instant before) {
        return database.sql(
                        """
                        insert into documents.sendings as it (of, since, files)
                        values (:of, :now, 1)
                        on conflict (council_id, of) do update
                        set since = case when it.since <= :before then :now else it.since end,
                            files = case when it.since <= :before then 1 else it.files + 1 end
                        returning files
                        """)
                .param("of", of)
                .param("now", Sql.value(now))
                .param("before", Sql.value(before))
                .query(Integer.class)
                .single();
    }

    /** Throws some of those away that count for nothing any more. */
    void forget(Instant before) {
        database.sql(
                        """
                        delete from documents.sendings
                        where of in (
                            select of
                            from documents.sendings
                            where since <= ?
                            order by since
                            limit ?
                            for update skip locked)
                        """)
                .param(Sql.value(before))
                .param(FORGOTTEN_MAX)
                .update();
    }
}
