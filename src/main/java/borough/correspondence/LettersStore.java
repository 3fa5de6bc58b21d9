package borough.correspondence;

import borough.correspondence.Letters.ToRead;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be read. */
@Component
class LettersStore {
    private final JdbcClient database;
    private final Writes writes;

    LettersStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void put(String holder, ToRead it) {
        writes.add(
                """
                insert into casework.to_read (holder, said_at, reference, number, kind, who)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                holder,
                it.at(),
                it.reference(),
                it.number(),
                it.kind(),
                it.who());
    }

    /** What these have not read, the oldest first. */
    List<ToRead> of(Collection<String> holders, int count) {
        return database.sql(
                        """
                        select theirs.*
                        from unnest(?) as mine (name)
                        cross join lateral (
                            select reference, number, kind, who, said_at
                            from casework.to_read
                            where holder = mine.name
                            order by said_at, reference, number
                            limit ?
                        ) as theirs
                        order by said_at, reference, number
                        limit ?
                        """)
                .param(holders.toArray(String[]::new))
                .param(count)
                .param(count)
                .query(LettersStore::toRead)
                .list();
    }

    /** What of this case waits for these to read it. */
    List<ToRead> on(Reference reference, Collection<String> holders) {
        return database.sql(
                        """
                        select reference, number, kind, who, said_at
                        from casework.to_read
                        where reference = ? and holder = any(?)
                        order by said_at
                        """)
                .param(reference.text())
                .param(holders.toArray(String[]::new))
                .query(LettersStore::toRead)
                .list();
    }

    private static ToRead toRead(ResultSet row, int n) throws SQLException {
        return new ToRead(
                new Reference(row.getString("reference")),
                row.getInt("number"),
                row.getString("kind"),
                row.getString("who"),
                Sql.instant(row, "said_at"));
    }

    /** These have read what waited for them in a case. */
    void read(Reference reference, Collection<String> holders) {
        writes.add(
                "delete from casework.to_read where reference = ? and holder = any(?)",
                reference,
                List.copyOf(holders));
    }

    /** What a customer wrote waits for nobody any more. */
    void answered(Reference reference) {
        writes.add(
                "delete from casework.to_read where reference = ? and kind = 'customer'",
                reference);
    }

    /** What a customer wrote goes with the case to whoever holds it now. */
    void move(Reference reference, String holder) {
        writes.add(
                """
                update casework.to_read set holder = ?
                where reference = ? and kind = 'customer'
                """,
                holder,
                reference);
    }
}
