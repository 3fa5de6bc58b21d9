package borough.gazetteer;

import borough.data.Bulk;
import borough.data.Sql;
import borough.gazetteer.LlpgFile.Said;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of a local gazetteer, and those that arrive for it. */
@Component
class LlpgStore {
    private static final List<String> ARRIVING =
            List.of("about", "type", "key", "line", "said", "change");
    private static final String CHANGED = "r.about = i.about and r.type = i.type and r.key = i.key";

    private final JdbcClient database;
    private final Bulk bulk;

    LlpgStore(JdbcClient database, Bulk bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    /** One kept record. */
    record Kept(long about, int type, int line, List<String> said) {}

    /** A record that came twice in one file. */
    record Twice(long about, int type, long first, long again) {}

    void stage(Iterator<Said> records) {
        database.sql(
                        """
                        create temporary table arriving_records on commit drop as
                        select about, type, key, line, said, 'I'::text as change
                        from gazetteer.records limit 0
                        """)
                .update();
        var rows =
                new Iterator<@Nullable Object[]>() {
                    @Override
                    public boolean hasNext() {
                        return records.hasNext();
                    }

                    @Override
                    public @Nullable Object[] next() {
                        var it = records.next();
                        return Bulk.row(
                                it.about(),
                                it.type(),
                                it.key(),
                                it.line(),
                                it.row().cells(),
                                String.valueOf(it.change()));
                    }
                };
        bulk.stage("arriving_records", ARRIVING, rows);
    }

    /** Leaves the first of those with one key, or of changes the last, and tells the others. */
    List<Twice> settle(boolean keepLast) {
        var kept = keepLast ? "max(line)" : "min(line)";
        var twice =
                database.sql(
                                """
                                delete from arriving_records again
                                using (
                                    select about, type, key, %s as line from arriving_records
                                    group by about, type, key having count(*) > 1) kept
                                where again.about = kept.about and again.type = kept.type
                                    and again.key = kept.key and again.line <> kept.line
                                returning again.about, again.type, kept.line as first,
                                    again.line as again
                                """
                                        .formatted(kept))
                        .query(Twice.class)
                        .list();
        database.sql("analyze arriving_records").update();
        return twice;
    }

    /** Makes the records what the arriving ones say; of a whole file, those and no others. */
    void merge(boolean isFull) {
        if (isFull) {
            database.sql("delete from gazetteer.records").update();
        } else {
            database.sql(
                            "delete from gazetteer.records r using arriving_records i where "
                                    + CHANGED)
                    .update();
        }
        database.sql(
                        """
                        insert into gazetteer.records (about, type, key, line, said)
                        select about, type, key, line, said from arriving_records
                        where change <> 'D'
                        """)
                .update();
    }

    /** Finds which properties the arriving records touch, those in a renamed street too. */
    void touch(Collection<Long> but) {
        database.sql(
                        """
                        create temporary table touched on commit drop as
                        select about from arriving_records where type <> 15 and about <> all(?)
                        union
                        select r.about from gazetteer.records r
                        where r.type = 24 and r.about <> all(?) and r.said[22] = any(
                            select about::text from arriving_records where type = 15)
                        """)
                .param(but.toArray(Long[]::new))
                .param(but.toArray(Long[]::new))
                .update();
        database.sql("create index on touched (about)").update();
        database.sql("analyze touched").update();
    }

    /** The next so many properties that are touched, after this one. */
    List<Long> touched(long after, int most) {
        return database.sql("select about from touched where about > ? order by about limit ?")
                .param(after)
                .param(most)
                .query(Long.class)
                .list();
    }

    /** All records of these, each property's together. */
    List<Kept> of(List<Long> properties) {
        return kept(
                "where about = any(?) and type <> 15 order by about, type, key",
                properties.toArray(Long[]::new));
    }

    /** What streets are called. */
    List<Kept> streetNames() {
        return kept("where type = any(?) order by about, key", new Integer[] {Records.STREET_NAME});
    }

    private List<Kept> kept(String condition, Object[] values) {
        return database.sql("select about, type, line, said from gazetteer.records " + condition)
                .param(values)
                .query(
                        (row, n) ->
                                new Kept(
                                        row.getLong("about"),
                                        row.getInt("type"),
                                        row.getInt("line"),
                                        Sql.texts(row, "said")))
                .list();
    }
}
