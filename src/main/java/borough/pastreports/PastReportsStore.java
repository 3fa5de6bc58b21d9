package borough.pastreports;

import borough.data.Sql;
import borough.data.Writes;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to which moment each council's reports have been told. */
@Component
class PastReportsStore {
    private final JdbcClient database;
    private final Writes writes;

    PastReportsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Locked until the end, so that only one node tells the next. */
    Optional<Instant> toldTo() {
        return database.sql("select told_to from pastreports.told for update")
                .query((row, n) -> Sql.instant(row, "told_to"))
                .optional();
    }

    void toldTo(Instant moment) {
        writes.add(
                """
                insert into pastreports.told (told_to) values (?)
                on conflict (council_id) do update set told_to = excluded.told_to
                """,
                moment);
    }
}
