package borough.timers;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which bank holidays dates were counted with, and how far counting anew has come. */
@Component
class CalendarsStore {
    private final JdbcClient database;
    private final Writes writes;

    CalendarsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** The holidays of now and before; {@code upTo} is empty where nothing is left to count. */
    record Counted(List<String> holidays, List<String> before, Optional<String> upTo) {}

    /** What was counted with last, held until the end of the transaction. */
    Optional<Counted> hold() {
        return database.sql("select holidays, before, up_to from cases.calendars for update")
                .query(
                        (row, n) ->
                                new Counted(
                                        List.copyOf(Sql.texts(row, "holidays")),
                                        List.copyOf(Sql.texts(row, "before")),
                                        Optional.ofNullable(row.getString("up_to"))))
                .optional();
    }

    void write(Counted now) {
        writes.add(
                """
                insert into cases.calendars (holidays, before, up_to)
                values (?, ?, ?)
                on conflict (council_id) do update
                set holidays = excluded.holidays, before = excluded.before, up_to = excluded.up_to
                """,
                sorted(now.holidays()),
                sorted(now.before()),
                now.upTo().orElse(null));
    }

    private static List<String> sorted(Collection<String> days) {
        return List.copyOf(new TreeSet<>(days));
    }

    /** So many open cases that follow this one. */
    List<Reference> next(String after, int count) {
        return database.sql(
                        """
                        select reference from cases.cases
                        where closed_at is null and reference > ? and sealing_key is not null
                        order by reference
                        limit ?
                        """)
                .param(after)
                .param(count)
                .query((row, n) -> new Reference(row.getString(1)))
                .list();
    }
}
