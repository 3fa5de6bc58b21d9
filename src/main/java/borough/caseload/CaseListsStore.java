package borough.caseload;

import borough.casebook.CaseRows;
import borough.caseload.CaseFilter.Whose;
import borough.caseload.CaseLists.Line;
import borough.caseload.CaseLists.Spot;
import borough.data.Sql;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases, each from an index of its own. */
@Component
class CaseListsStore {
    private static final String COLUMNS = CaseRows.COLUMNS + ", held_by, seen_by";
    private static final String LINE = "select " + COLUMNS + ", '' as part from cases.cases\n";
    private static final String PART_OF =
            """
            select * from (
                select c.reference, c.service, c.version, c.title, c.place, c.property, c.channel,
                    p.stage, p.stage_since, c.opened_at, p.due_at, coalesce(p.team, c.team) as team,
                    c.outcome, c.closed_at, p.held_by, c.seen_by, p.part
                from cases.parts p
                join cases.cases c using (council_id, reference)
                where p.closed_at is null and p.held_by = ?
            ) as parts
            """;
    // Where the whole case lies with the same team, its part is no line of its own.
    private static final String PART =
            """
            select * from (
                select c.reference, c.service, c.version, c.title, c.place, c.property, c.channel,
                    p.stage, p.stage_since, c.opened_at, p.due_at, p.team, c.outcome, c.closed_at,
                    p.held_by, c.seen_by, p.part
                from cases.parts p
                join cases.cases c using (council_id, reference)
                where p.closed_at is null and p.team = holder.name
                    and c.team is distinct from p.team
            ) as parts
            """;
    // As the indexes have it: what has no promised date stands last.
    private static final String DUE = "coalesce(due_at, timestamptz 'infinity')";
    private static final String ORDER = " order by " + DUE + ", reference limit ?";
    private final JdbcClient database;

    CaseListsStore(JdbcClient database) {
        this.database = database;
    }

    /** Conditions joined by "and", with the values of their question marks. */
    private record Where(List<String> conditions, List<@Nullable Object> values) {
        Where() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void and(String condition, @Nullable Object... its) {
            conditions.add(condition);
            values.addAll(Arrays.asList(its));
        }

        String sql() {
            return String.join(" and ", conditions);
        }
    }

    private static Where where(Spot spot, CaseFilter filter) {
        var where = new Where();
        where.and("closed_at is null");
        where.and(CaseRows.SEEN, (Object) filter.sight().names().toArray(String[]::new));
        if (!spot.equals(Spot.START)) {
            if (spot.dueAt().isPresent()) {
                where.and(
                        "(" + DUE + ", reference) > (?, ?)",
                        Sql.value(spot.dueAt().get()),
                        spot.reference());
            } else {
                where.and(
                        "(" + DUE + ", reference) > (timestamptz 'infinity', ?)", spot.reference());
            }
        }
        var due = filter.due();
        due.from().ifPresent(it -> where.and(DUE + " >= ?", Sql.value(it)));
        due.before().ifPresent(it -> where.and(DUE + " < ?", Sql.value(it)));
        if (filter.whose() instanceof Whose.Nobodys) {
            where.and("held_by is null");
        }
        var about = filter.about();
        if (!about.service().isEmpty()) {
            where.and("service = ?", about.service());
        }
        if (!about.stage().isEmpty()) {
            where.and("stage = ?", about.stage());
        }
        about.among()
                .ifPresent(
                        it ->
                                where.and(
                                        (it.isBut() ? "not " : "")
                                                + "service || '/' || stage = any(?)",
                                        (Object) it.stages().toArray(String[]::new)));
        words(about.words(), where);
        return where;
    }

    private static void words(String words, Where where) {
        if (!words.isEmpty()) {
            // Of one team's open cases, which the index has found already.
            where.and(
                    "(strpos(lower(place), lower(?)) > 0 or strpos(lower(title), lower(?)) > 0"
                            + " or reference = ?)",
                    words,
                    words,
                    Reference.read(words).map(Reference::text).orElse(""));
        }
    }

    /** A few of each holder from its own index: together they would be sorted whole each time. */
    List<Line> after(Spot spot, CaseFilter filter, int count) {
        var where = where(spot, filter);
        var values = new ArrayList<@Nullable Object>();
        values.add(filter.sight().holders().toArray(String[]::new));
        values.addAll(where.values());
        values.add(count);
        values.addAll(where.values());
        values.add(count);
        values.add(count);
        return database.sql(
                        "select theirs.* from unnest(?) as holder (name) cross join lateral (("
                                + LINE
                                + " where team = holder.name and "
                                + where.sql()
                                + ORDER
                                + ") union all ("
                                + PART
                                + " where "
                                + where.sql()
                                + ORDER
                                + ")) as theirs"
                                + ORDER)
                .params(values)
                .query(CaseListsStore::line)
                .list();
    }

    List<Line> of(UUID person, Spot spot, CaseFilter filter, int count) {
        var where = where(spot, filter);
        var holders = filter.sight().holders();
        if (!holders.isEmpty()) {
            where.and("team = any(?)", (Object) holders.toArray(String[]::new));
        }
        var values = new ArrayList<@Nullable Object>();
        values.add(person);
        values.addAll(where.values());
        values.add(count);
        values.addAll(List.copyOf(values));
        values.add(count);
        return database.sql(
                        "select * from (("
                                + LINE
                                + " where held_by = ? and "
                                + where.sql()
                                + ORDER
                                + ") union all ("
                                + PART_OF
                                + " where "
                                + where.sql()
                                + ORDER
                                + ")) as theirs"
                                + ORDER)
                .params(values)
                .query(CaseListsStore::line)
                .list();
    }

    List<Line> these(Collection<Reference> references, Collection<String> names) {
        return database.sql(
                        LINE
                                + " where reference = any(?) and "
                                + CaseRows.SEEN
                                + " order by "
                                + DUE
                                + ", reference")
                .param(references.stream().map(Reference::text).toArray(String[]::new))
                .param(names.toArray(String[]::new))
                .query(CaseListsStore::line)
                .list();
    }

    List<Line> latest(int count) {
        return database.sql(
                        LINE + " where seen_by = '{}' order by opened_at desc, reference limit ?")
                .param(count)
                .query(CaseListsStore::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                CaseRows.read(row, n),
                Optional.ofNullable(row.getObject("held_by", UUID.class)),
                Optional.of(row.getString("part")).filter(it -> !it.isEmpty()));
    }

    List<CaseLists.Unshared> unshared(String holder, int count) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + """
                                , '' as part,
                                    (select max(e.who) from cases.events e
                                        where e.reference = theirs.reference
                                            and e.what = 'proposed'
                                            and e.number > (select max(b.number)
                                                from cases.events b
                                                where b.reference = theirs.reference
                                                    and b.what = 'entered')) as proposed_by,
                                    array(select e.who from cases.events e
                                        where e.reference = theirs.reference
                                            and e.what in ('proposed', 'decided')) as decided_by
                                from cases.cases theirs
                                where closed_at is null and held_by is null and team = ?
                                    and sealing_key is not null and seen_by = '{}'
                                order by opened_at, reference
                                limit ?
                                """)
                .param(holder)
                .param(count)
                .query(
                        (row, n) ->
                                new CaseLists.Unshared(
                                        line(row, n),
                                        Optional.ofNullable(row.getString("proposed_by")),
                                        Sql.texts(row, "decided_by")))
                .list();
    }
}
