package borough.bulky;

import borough.bulky.BulkyBooking.State;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Money;
import borough.values.Reference;
import borough.values.Uprn;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bookings of bulky waste. */
@Component
class BulkyStore {
    private static final String BOOKING =
            """
            select case_reference, uprn, names, counts, special, lowered, pence, paid_by, on_day,
                state, changing, noted_on
            from bulky.bookings
            """;

    private final JdbcClient database;
    private final Writes writes;

    BulkyStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void add(BulkyBooking it, Instant now) {
        writes.add(
                """
                insert into bulky.bookings (case_reference, uprn, names, counts, special, lowered,
                    pence, paid_by, on_day, state, noted_on, noted_at)
                values (?, ?, ?, ?::int[], ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (council_id, case_reference) do nothing
                """,
                it.caseReference(),
                it.home(),
                names(it),
                counts(it),
                it.special(),
                it.lowered(),
                it.paid().pence(),
                it.paidBy(),
                it.on(),
                it.state().word(),
                it.notedOn(),
                now);
    }

    private static List<String> names(BulkyBooking it) {
        return it.items().stream().map(Counted::name).toList();
    }

    private static List<Long> counts(BulkyBooking it) {
        return it.items().stream().map(Counted::count).toList();
    }

    /** What may change of it. */
    void keep(BulkyBooking it) {
        writes.addExactly(
                1,
                """
                update bulky.bookings
                set names = ?, counts = ?::int[], pence = ?, paid_by = ?, on_day = ?, state = ?,
                    changing = ?
                where case_reference = ?
                """,
                names(it),
                counts(it),
                it.paid().pence(),
                it.paidBy(),
                it.on(),
                it.state().word(),
                it.changing(),
                it.caseReference());
    }

    Optional<BulkyBooking> find(Reference caseReference) {
        return database.sql(BOOKING + "where case_reference = ?")
                .param(caseReference.text())
                .query((row, n) -> booking(row))
                .optional();
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<BulkyBooking> locked(Reference caseReference) {
        return database.sql(BOOKING + "where case_reference = ? for update")
                .param(caseReference.text())
                .query((row, n) -> booking(row))
                .optional();
    }

    /** Those of a home that were noted from then on, the latest first. */
    List<BulkyBooking> at(Uprn home, Instant since) {
        return database.sql(BOOKING + "where uprn = ? and noted_at >= ? order by noted_at desc")
                .param(home.number())
                .param(Sql.value(since))
                .query((row, n) -> booking(row))
                .list();
    }

    private static BulkyBooking booking(ResultSet row) throws SQLException {
        return new BulkyBooking(
                new Reference(row.getString("case_reference")),
                new Uprn(row.getLong("uprn")),
                items(Sql.texts(row, "names"), row.getArray("counts")),
                row.getBoolean("special"),
                row.getBoolean("lowered"),
                new Money(row.getLong("pence")),
                Sql.texts(row, "paid_by"),
                row.getObject("on_day", LocalDate.class),
                State.read(row.getString("state")),
                row.getString("changing"),
                row.getObject("noted_on", LocalDate.class));
    }

    private static List<Counted> items(List<String> names, Array counts) throws SQLException {
        var numbers = (Integer[]) counts.getArray();
        var items = new ArrayList<Counted>();
        for (int i = 0; i < names.size(); i++) {
            items.add(new Counted(names.get(i), numbers[i]));
        }
        return items;
    }
}
