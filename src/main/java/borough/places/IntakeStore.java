package borough.places;

import borough.data.Bulk;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staged lines of an address file, in a table that its transaction alone sees. */
@Component
class IntakeStore {
    private static final List<String> TAKEN =
            Stream.concat(PlacesStore.PROPERTY_COLUMNS.stream(), Stream.of("classification"))
                    .toList();
    private static final List<String> STAGED =
            Stream.concat(TAKEN.stream(), Stream.of("act", "line")).toList();

    private static final int FETCHED = 10_000;

    private final JdbcClient database;
    private final Bulk bulk;

    IntakeStore(JdbcClient database, Bulk bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    void open() {
        // Sorts and joins of a million lines in memory, for this transaction only.
        database.sql("select set_config('work_mem', '192MB', true)").query(String.class).single();
        database.sql(
                        """
                        create temporary table incoming on commit drop as
                        select %s, 'TAKE'::text as act, 0::bigint as line
                        from places.properties limit 0
                        """
                                .formatted(String.join(", ", TAKEN)))
                .update();
    }

    long stage(Iterator<Incoming> lines) {
        var rows =
                new Iterator<@Nullable Object[]>() {
                    @Override
                    public boolean hasNext() {
                        return lines.hasNext();
                    }

                    @Override
                    public @Nullable Object[] next() {
                        return row(lines.next());
                    }
                };
        return bulk.stage("incoming", STAGED, rows);
    }

    private static @Nullable Object[] row(Incoming it) {
        var row = new @Nullable Object[STAGED.size()];
        if (it.property() == null) {
            row[0] = it.uprn();
        } else {
            var values = PlacesStore.values(it.property());
            System.arraycopy(values, 0, row, 0, values.length);
        }
        row[TAKEN.size() - 1] = it.classification();
        row[TAKEN.size()] = it.act().name();
        row[TAKEN.size() + 1] = it.line();
        return row;
    }

    // A file may name one property on every line: those are told one by one, never held together.
    void settle(Consumer<Intake.Twice> told) {
        database.sql(
                        """
                        create temporary table twice on commit drop as
                        select again.uprn, kept.line as first, again.line as again
                        from incoming again
                        join (
                            select uprn, min(line) as line from incoming
                            group by uprn having count(*) > 1) kept using (uprn)
                        where again.line > kept.line
                        """)
                .update();
        database.sql(
                        """
                        delete from incoming i using twice t
                        where i.uprn = t.uprn and i.line = t.again
                        """)
                .update();
        database.sql("select uprn, first, again from twice order by again")
                .withFetchSize(FETCHED)
                .query(
                        row -> {
                            told.accept(
                                    new Intake.Twice(
                                            new Uprn(row.getLong("uprn")),
                                            row.getLong("first"),
                                            row.getLong("again")));
                        });
        // What stands is counted anew only later: whichever side the database begins with, it must
        // find the other by an index.
        database.sql("create unique index on incoming (uprn)").update();
        database.sql("analyze incoming").update();
    }

    long standing() {
        return count("select count(*) from places.properties where retired_on is null");
    }

    long unnamed() {
        return count(
                """
                select count(*) from places.properties p
                where p.retired_on is null
                    and not exists (select from incoming i where i.uprn = p.uprn)
                """);
    }

    long staged() {
        return count("select count(*) from incoming where act = 'TAKE'");
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    Intake.Applied apply(LocalDate on) {
        rememberFormer();
        long changed = change();
        long added = add();
        long retired =
                database.sql(
                                """
                                update places.properties p set retired_on = ?
                                from incoming i
                                where i.uprn = p.uprn and i.act = 'RETIRE'
                                    and p.retired_on is null
                                """)
                        .param(on)
                        .update();
        return new Intake.Applied(added, changed, retired);
    }

    // What stands as the file says is not written again: a million rows that did not change would
    // fill the table with their own ghosts.
    private long change() {
        var columns = TAKEN.stream().filter(it -> !it.equals("uprn")).toList();
        return database.sql(
                        """
                        update places.properties p set %s, retired_on = null
                        from incoming i
                        where i.uprn = p.uprn and i.act = 'TAKE'
                            and (%s, p.retired_on) is distinct from (%s, null::date)
                        """
                                .formatted(
                                        columns.stream()
                                                .map(it -> it + " = i." + it)
                                                .collect(Collectors.joining(", ")),
                                        each("p.", columns),
                                        each("i.", columns)))
                .update();
    }

    private long add() {
        return database.sql(
                        """
                        insert into places.properties (%s)
                        select %s from incoming i
                        where i.act = 'TAKE'
                            and not exists (
                                select from places.properties p where p.uprn = i.uprn)
                        order by i.uprn
                        """
                                .formatted(String.join(", ", TAKEN), each("i.", TAKEN)))
                .update();
    }

    private static String each(String of, List<String> columns) {
        return columns.stream().map(it -> of + it).collect(Collectors.joining(", "));
    }

    long retireUnnamed(LocalDate on) {
        return database.sql(
                        """
                        update places.properties p set retired_on = ?
                        where p.retired_on is null
                            and not exists (select from incoming i where i.uprn = p.uprn)
                        """)
                .param(on)
                .update();
    }

    // What an address was stays a help in finding it, whoever's file changed it.
    private void rememberFormer() {
        database.sql(
                        """
                        insert into places.other_names (uprn, kind, address)
                        select p.uprn, 'former', %1$s
                        from places.properties p
                        join incoming i on i.uprn = p.uprn and i.act = 'TAKE'
                        where lower(%2$s) <> lower(%3$s)
                        on conflict do nothing
                        """
                                .formatted(label("p", true), label("p", false), label("i", false)))
                .update();
    }

    private static String label(String of, boolean isWhole) {
        var where =
                "concat_ws(', ', %1$s.flat, %1$s.building, concat(%1$s.number, %1$s.suffix,"
                        + " case when %1$s.number is null then '' else ' ' end, %1$s.street)%2$s)";
        var rest = ", %1$s.locality, %1$s.town, nullif(%1$s.postcode, '')".formatted(of);
        return where.formatted(of, isWhole ? rest : "");
    }

    /** What a property was called once stays; the other names are as the list says. */
    void name(List<Uprn> properties, List<OtherName> names) {
        database.sql("delete from places.other_names where uprn = any(?) and kind <> 'former'")
                .param(properties.stream().map(Uprn::number).toArray(Long[]::new))
                .update();
        database.sql("drop table if exists pg_temp.names").update();
        database.sql(
                        """
                        create temporary table names on commit drop as
                        select uprn, kind, address from places.other_names limit 0
                        """)
                .update();
        bulk.stage(
                "names",
                List.of("uprn", "kind", "address"),
                names.stream()
                        .map(it -> Bulk.row(it.uprn(), it.kind().stored(), it.address()))
                        .iterator());
        database.sql(
                        """
                        insert into places.other_names (uprn, kind, address)
                        select distinct on (uprn, address) uprn, kind, address
                        from names order by uprn, address, kind
                        on conflict (council_id, uprn, address) do update
                        set kind = excluded.kind
                        """)
                .update();
    }
}
