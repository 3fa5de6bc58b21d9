package borough.ledger;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The books in the database. */
@Component
class LedgerStore {
    private static final int LIST = 200;

    private final JdbcClient database;
    private final Writes writes;

    LedgerStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** A line of the books with what it belongs to. */
    record Booked(
            LocalDate day,
            Instant at,
            String source,
            String why,
            String caseReference,
            String account,
            String code,
            Money amount) {}

    /** Days that were closed together. */
    record Close(LocalDate from, LocalDate until, Instant at, String by) {}

    /** What an account and code add up to. */
    record Sum(String account, String code, Money debit, Money credit) {}

    void open(LocalDate day) {
        writes.add(
                """
                insert into ledger.books (open_on) values (?)
                on conflict (council_id) do nothing
                """,
                day);
    }

    /** The first open day, held until the transaction ends: nobody closes it meanwhile. */
    LocalDate heldDay() {
        return database.sql("select open_on from ledger.books for share")
                .query(LocalDate.class)
                .single();
    }

    Optional<LocalDate> openDay() {
        return database.sql("select open_on from ledger.books").query(LocalDate.class).optional();
    }

    /** The same for whoever closes: nobody enters anything meanwhile. */
    LocalDate dayToClose() {
        return database.sql("select open_on from ledger.books for update")
                .query(LocalDate.class)
                .single();
    }

    long nextReceipt() {
        return database.sql(
                        """
                        update ledger.books set receipts_last = receipts_last + 1
                        returning receipts_last
                        """)
                .query(Long.class)
                .single();
    }

    boolean has(String source) {
        return database.sql("select exists (select from ledger.entries where source = ?)")
                .param(source)
                .query(Boolean.class)
                .single();
    }

    void add(Entry it, LocalDate day, Instant now) {
        var id = UUID.randomUUID();
        writes.add(
                """
                insert into ledger.entries (entry_id, source, on_day, at, why, case_reference)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                it.source(),
                day,
                now,
                it.why(),
                it.caseReference());
        int position = 0;
        for (var line : it.lines()) {
            position++;
            writes.add(
                    """
                    insert into ledger.lines (entry_id, position, account, code, pence)
                    values (?, ?, ?, ?, ?)
                    """,
                    id,
                    position,
                    line.account().word(),
                    line.code(),
                    line.amount());
        }
    }

    void close(LocalDate from, LocalDate until, Instant now, String by) {
        writes.add(
                """
                insert into ledger.closes (until_on, from_on, closed_at, closed_by)
                values (?, ?, ?, ?)
                """,
                until,
                from,
                now,
                by);
        writes.add("update ledger.books set open_on = ?", until.plusDays(1));
    }

    List<Close> closes() {
        return database.sql(
                        """
                        select from_on, until_on, closed_at, closed_by
                        from ledger.closes
                        order by until_on desc
                        limit ?
                        """)
                .param(LIST)
                .query(
                        (row, n) ->
                                new Close(
                                        row.getObject("from_on", LocalDate.class),
                                        row.getObject("until_on", LocalDate.class),
                                        Sql.instant(row, "closed_at"),
                                        row.getString("closed_by")))
                .list();
    }

    List<Sum> sums(LocalDate from, LocalDate until) {
        return database.sql(
                        """
                        select l.account, l.code,
                            coalesce(sum(l.pence) filter (where l.pence > 0), 0)::bigint as debit,
                            coalesce(-sum(l.pence) filter (where l.pence < 0), 0)::bigint as credit
                        from ledger.entries e
                        join ledger.lines l
                            on l.council_id = e.council_id and l.entry_id = e.entry_id
                        where e.on_day between ? and ?
                        group by l.account, l.code
                        order by l.account, l.code
                        """)
                .param(from)
                .param(until)
                .query(
                        (row, n) ->
                                new Sum(
                                        row.getString("account"),
                                        row.getString("code"),
                                        new Money(row.getLong("debit")),
                                        new Money(row.getLong("credit"))))
                .list();
    }

    List<Booked> booked(LocalDate from, LocalDate until) {
        return lines(
                """
                where e.on_day between ? and ?
                order by e.on_day, e.at, e.entry_id, l.position
                """,
                from,
                until);
    }

    /** What stands in suspense, the newest last. */
    List<Booked> suspense() {
        return lines(
                """
                where l.account = 'suspense'
                order by e.at desc, e.entry_id
                limit 200
                """);
    }

    private List<Booked> lines(String which, Object... values) {
        return database.sql(
                        """
                        select e.on_day, e.at, e.source, e.why, e.case_reference,
                            l.account, l.code, l.pence
                        from ledger.entries e
                        join ledger.lines l
                            on l.council_id = e.council_id and l.entry_id = e.entry_id
                        """
                                + which)
                .params(List.of(values))
                .query((row, n) -> booked(row))
                .list();
    }

    private static Booked booked(ResultSet row) throws SQLException {
        var about = row.getString("case_reference");
        return new Booked(
                row.getObject("on_day", LocalDate.class),
                Sql.instant(row, "at"),
                row.getString("source"),
                row.getString("why"),
                about == null ? "" : about,
                row.getString("account"),
                row.getString("code"),
                new Money(row.getLong("pence")));
    }

    /** Entries whose lines are not nought together, or fewer than two. */
    List<String> unbalanced() {
        return database.sql(
                        """
                        select e.source
                        from ledger.entries e
                        left join ledger.lines l
                            on l.council_id = e.council_id and l.entry_id = e.entry_id
                        group by e.council_id, e.entry_id, e.source
                        having count(l.position) < 2 or coalesce(sum(l.pence), 0) <> 0
                        limit 100
                        """)
                .query(String.class)
                .list();
    }

    /** What each kind of source put on these accounts, in whole pence. */
    long standingOf(Account account, String kind) {
        return database.sql(
                        """
                        select coalesce(sum(l.pence), 0)::bigint
                        from ledger.entries e
                        join ledger.lines l
                            on l.council_id = e.council_id and l.entry_id = e.entry_id
                        where l.account = ? and split_part(e.source, ' ', 1) = ?
                        """)
                .param(account.word())
                .param(kind)
                .query(Long.class)
                .single();
    }
}
