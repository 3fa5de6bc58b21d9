package borough.timers;

import borough.data.Sql;
import borough.values.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Timers of cases that have struck, and those put off because their case could not be moved. */
@Component
class TimersStore {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;

    TimersStore(JdbcClient database) {
        this.database = database;
    }

    /** Some cases whose timers struck first, held for this transaction. */
    List<Reference> claim(Instant now, int count) {
        return database.sql(
                        """
                        select reference from cases.cases
                        where timer_at <= ?
                        order by timer_at
                        limit ?
                        for update skip locked
                        """)
                .param(Sql.value(now))
                .param(count)
                .query((row, n) -> new Reference(row.getString(1)))
                .list();
    }

    /** Holds a case whose timer has struck; how often it has been put off, if it is still so. */
    Optional<Integer> tries(Reference reference, Instant now) {
        // What was put off and has moved since begins again: its timer is another by then.
        return database.sql(
                        """
                        select coalesce(before.tries, 0) as tries
                        from cases.cases as late
                        left join cases.timers_put_off as before
                            on before.reference = late.reference and before.until = late.timer_at
                        where late.reference = ? and late.timer_at <= ?
                        for update of late
                        """)
                .param(reference.text())
                .param(Sql.value(now))
                .query((row, n) -> row.getInt("tries"))
                .optional();
    }

    void putOff(Reference reference, int tries, Instant now, Instant until) {
        database.sql("update cases.cases set timer_at = ? where reference = ?")
                .param(Sql.value(until))
                .param(reference.text())
                .update();
        database.sql(
                        """
                        insert into cases.timers_put_off (reference, tries, until)
                        values (?, ?, ?)
                        on conflict (council_id, reference)
                        do update set tries = excluded.tries, until = excluded.until
                        """)
                .param(reference.text())
                .param(tries)
                .param(Sql.value(until))
                .update();
        database.sql("delete from cases.timers_put_off where until < ?")
                .param(Sql.value(now.minus(KEPT)))
                .update();
    }
}
