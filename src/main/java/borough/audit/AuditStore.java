package borough.audit;

import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries: added, found, and what they say erased. */
@Component
class AuditStore {
    private static final String PLACE = "audit.entries";
    private static final String ENTRY =
            """
            select e.entry_id, e.at, e.who_kind, e.who_id, e.who, e.kind, e.what, e.about,
                e.about_id, e.sealed, k.sealing_key
            from audit.entries e
            left join audit.keys k using (council_id, entry_id)
            """;
    private static final String ADD =
            """
            with added as (
                insert into audit.entries (entry_id, at, who_kind, who_id, who, kind, what, about,
                    about_id, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning entry_id)
            insert into audit.waiting (entry_id) select entry_id from added
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    AuditStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    void add(NewEntry it, Instant at, byte @Nullable [] key) {
        var id = UUID.randomUUID();
        byte @Nullable [] sealed = null;
        if (key != null) {
            sealed = sealing.seal(key, PLACE, Json.write(new Said(new TreeMap<>(it.said()))));
            writes.add("insert into audit.keys (entry_id, sealing_key) values (?, ?)", id, key);
        }
        writes.add(
                ADD,
                id,
                at,
                it.by().kind().text(),
                it.by().id(),
                it.by().name(),
                it.kind().text(),
                it.what(),
                it.about().kind(),
                it.about().id(),
                sealed);
    }

    /** What was said in an entry. */
    record Said(Map<String, String> said) {}

    List<Entry> find(Sought sought, int most) {
        var where = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        sought.who().ifPresent(it -> where.add("e.who_plain = lower(?)"));
        sought.who().ifPresent(values::add);
        sought.kind().ifPresent(it -> where.add("e.kind = ?"));
        sought.kind().ifPresent(it -> values.add(it.text()));
        sought.aboutId().ifPresent(it -> where.add("e.about_id = ?"));
        sought.aboutId().ifPresent(values::add);
        where.add("e.at >= ?");
        values.add(Sql.value(sought.from()));
        where.add("(e.at, e.entry_id) < (?, ?)");
        values.add(Sql.value(sought.before().at()));
        values.add(sought.before().id());
        values.add(most);
        return database.sql(
                        ENTRY
                                + """
                                where %s
                                order by e.at desc, e.entry_id desc
                                limit ?
                                """
                                        .formatted(String.join(" and ", where)))
                .params(values)
                .query(this::entry)
                .list();
    }

    List<Entry> about(List<String> ids) {
        return database.sql(ENTRY + "where e.about_id = any(?) order by e.at, e.entry_id")
                .param(ids.toArray(String[]::new))
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        var sealed = row.getBytes("sealed");
        var key = row.getBytes("sealing_key");
        var said =
                sealed == null || key == null
                        ? Map.<String, String>of()
                        : Json.read(sealing.open(key, PLACE, sealed), Said.class).said();
        return new Entry(
                row.getObject("entry_id", UUID.class),
                Sql.instant(row, "at"),
                new Actor(
                        Actor.Kind.read(row.getString("who_kind")),
                        row.getString("who_id"),
                        row.getString("who")),
                NewEntry.Kind.read(row.getString("kind")),
                row.getString("what"),
                new About(row.getString("about"), row.getString("about_id")),
                said,
                sealed != null && key == null);
    }

    void forget(String kind, List<String> ids) {
        writes.add(
                """
                delete from audit.keys k
                using audit.entries e
                where e.council_id = k.council_id and e.entry_id = k.entry_id
                    and e.about = ? and e.about_id = any(?)
                """,
                kind,
                ids);
    }

    Optional<Block> seal(Instant now, int most) {
        return database.sql("select block, first, last, hash from audit.seal(?, ?)")
                .param(Sql.value(now))
                .param(most)
                .query(
                        (row, n) ->
                                new Block(
                                        row.getLong("block"),
                                        row.getLong("first"),
                                        row.getLong("last"),
                                        row.getBytes("hash"),
                                        null))
                .optional();
    }

    void sign(long block, String ofBlock, String ofHead) {
        database.sql("select audit.sign(?, ?, ?)")
                .params(block, ofBlock, ofHead)
                .query()
                .listOfRows();
    }
}
