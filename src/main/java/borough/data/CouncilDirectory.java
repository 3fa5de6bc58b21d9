package borough.data;

import borough.values.CouncilId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The councils on this database, which is all that may be read before one is bound. */
@Component
public final class CouncilDirectory {
    private final JdbcClient database;
    private final Writes writes;

    CouncilDirectory(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** A council's place in the directory. */
    public record Entry(CouncilId id, String slug, boolean demonstration) {}

    /** All of them, in the order they came. */
    public List<Entry> all() {
        return database.sql(
                        """
                        select council_id, slug, demonstration from data.councils
                        order by council_id
                        """)
                .query(
                        (row, n) ->
                                new Entry(
                                        new CouncilId(row.getInt("council_id")),
                                        row.getString("slug"),
                                        row.getBoolean("demonstration")))
                .list();
    }

    /** The one with this short name. */
    public Optional<CouncilId> named(String slug) {
        return database.sql("select council_id from data.councils where slug = ?")
                .param(slug)
                .query((row, n) -> new CouncilId(row.getInt(1)))
                .optional();
    }

    /** The number a new council takes; two made at once would clash on it, and one would fail. */
    public CouncilId next() {
        return database.sql("select coalesce(max(council_id), 0) + 1 from data.councils")
                .query((row, n) -> new CouncilId(row.getInt(1)))
                .single();
    }

    /** Enters the council that is bound. */
    public void add(String slug, boolean demonstration) {
        writes.add(
                "insert into data.councils (council_id, slug, demonstration) values (?, ?, ?)",
                Tenancy.current(),
                slug,
                demonstration);
    }
}
