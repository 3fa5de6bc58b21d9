package borough.casebook;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ended cases whose time is up: found by an index, claimed, and erased by destroying their keys.
 */
@Component
public class ErasingStore {
    private final JdbcClient database;
    private final Writes writes;

    ErasingStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** An ended case. */
    public record Ended(Reference reference, String service, Instant endedAt) {}

    /** The versions that some ended case began with. */
    public List<String> versions() {
        return database.sql("select ended_versions from cases.ended_versions()")
                .query(String.class)
                .list();
    }

    /**
     * Takes hold of some that ended before this, but for these; what another node has taken hold of
     * is left to it.
     */
    public List<Ended> claim(String version, Instant before, Collection<String> held, int most) {
        return database.sql(
                        """
                        select reference, service, closed_at
                        from cases.cases
                        where version = ? and closed_at < ? and closed_at is not null
                            and sealing_key is not null and timer_at is null
                            and reference <> all (?)
                        order by closed_at
                        limit ?
                        for update skip locked
                        """)
                .param(version)
                .param(Sql.value(before))
                .param(held.toArray(String[]::new))
                .param(most)
                .query(ErasingStore::ended)
                .list();
    }

    private static Ended ended(ResultSet row, int n) throws SQLException {
        return new Ended(
                new Reference(row.getString("reference")),
                row.getString("service"),
                Sql.instant(row, "closed_at"));
    }

    /** Keeps one from being erased until the transaction ends; whether there is one still. */
    public boolean keep(Reference reference) {
        return database.sql(
                        """
                        select true from cases.cases
                        where reference = ? and sealing_key is not null
                        for update
                        """)
                .param(reference.text())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** How many of this version ended before then and are not erased, those held with them. */
    public int count(String version, Instant before) {
        return database.sql(
                        """
                        select count(*)::int
                        from cases.cases
                        where version = ? and closed_at < ? and closed_at is not null
                            and sealing_key is not null and timer_at is null
                        """)
                .param(version)
                .param(Sql.value(before))
                .query(Integer.class)
                .single();
    }

    /**
     * Destroys the keys of these; what happened and when stays, and what their own words were and
     * where can't be read any more. Their files go with the keys.
     */
    public void erase(List<String> references) {
        writes.add(
                """
                update cases.cases
                set sealing_key = null, contents = '', place = '', property = null
                where reference = any(?)
                """,
                references);
        writes.add("delete from cases.pins where reference = any(?)", references);
    }
}
