package borough.subjectaccess;

import borough.data.Bulk;
import borough.data.Json;
import borough.data.Sealing;
import borough.data.Writes;
import borough.holdings.HeldItem;
import borough.subjectaccess.ReviewItem.Decision;
import borough.subjectaccess.ReviewItem.What;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in packages, each thing sealed, and what was decided about it. */
@Component
class ItemsStore {
    private static final String ITEM = "subjectaccess.items.item";
    private static final String CUT = "subjectaccess.items.cut";
    private static final String ROW =
            """
            select position, part, item, marked, decision, exemption, cut
            from subjectaccess.items
            where package_id = ?
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;
    private final Bulk bulk;

    ItemsStore(JdbcClient database, Writes writes, Sealing sealing, Bulk bulk) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
        this.bulk = bulk;
    }

    /** How an item lies sealed. */
    record Kept(
            String title,
            @Nullable String at,
            List<HeldItem.Said> said,
            @Nullable String about,
            String others,
            @Nullable String file) {
        static Kept of(HeldItem it) {
            var at = it.at();
            var about = it.about();
            return new Kept(
                    it.title(),
                    at == null ? null : at.toString(),
                    it.said(),
                    about == null ? null : about.text(),
                    it.others(),
                    it.file());
        }

        HeldItem item() {
            return new HeldItem(
                    title,
                    at == null ? null : Instant.parse(at),
                    said,
                    about == null ? null : new Reference(about),
                    others,
                    null,
                    file);
        }
    }

    void add(UUID into, byte[] key, List<ReviewItem> items) {
        bulk.copy(
                "subjectaccess.items",
                List.of("package_id", "position", "part", "item", "marked"),
                items.iterator(),
                it ->
                        Bulk.row(
                                into,
                                it.position(),
                                it.part(),
                                sealing.seal(key, ITEM, Json.write(Kept.of(it.item()))),
                                it.marked()));
    }

    /** Which are wanted. */
    enum Wanted {
        /** Those that a reviewer must decide and has not. */
        OPEN("and marked and decision is null"),
        /** Those that may tell of somebody else, or were decided. */
        MARKED("and (marked or decision is not null)"),
        ALL("");

        private final String where;

        Wanted(String where) {
            this.where = where;
        }
    }

    /** Some of a part, or of all parts where none is named. */
    List<ReviewItem> some(UUID of, byte[] key, Wanted wanted, String part, int from, int most) {
        return database.sql(
                        ROW
                                + wanted.where
                                + """

                                and (? = '' or part = ?)
                                order by position
                                offset ? limit ?
                                """)
                .params(of, part, part, from, most)
                .query((row, n) -> read(row, key))
                .list();
    }

    List<ReviewItem> these(UUID of, byte[] key, Collection<Integer> positions) {
        return database.sql(ROW + "and position = any(?) order by position")
                .param(of)
                .param(positions.toArray(Integer[]::new))
                .query((row, n) -> read(row, key))
                .list();
    }

    int count(UUID of, Wanted wanted, String part) {
        return database.sql(
                        """
                        select count(*)::int from subjectaccess.items
                        where package_id = ?
                        """
                                + wanted.where
                                + " and (? = '' or part = ?)")
                .params(of, part, part)
                .query(Integer.class)
                .single();
    }

    /** How many each part has, and how many of them wait for a decision. */
    record Count(int all, int open) {}

    Map<String, Count> counts(UUID of) {
        return database
                .sql(
                        """
                        select part, count(*)::int as n,
                            count(*) filter (where marked and decision is null)::int as open
                        from subjectaccess.items
                        where package_id = ?
                        group by part
                        """)
                .param(of)
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getString("part"),
                                        new Count(row.getInt("n"), row.getInt("open"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<ReviewItem> all(UUID of, byte[] key) {
        return database.sql(ROW + "order by position")
                .param(of)
                .query((row, n) -> read(row, key))
                .list();
    }

    private ReviewItem read(ResultSet row, byte[] key) throws SQLException {
        var item = Json.read(sealing.open(key, ITEM, row.getBytes("item")), Kept.class).item();
        return new ReviewItem(
                row.getInt("position"),
                row.getString("part"),
                item,
                row.getBoolean("marked"),
                decision(row, key));
    }

    private @Nullable Decision decision(ResultSet row, byte[] key) throws SQLException {
        var what = row.getString("decision");
        if (what == null) {
            return null;
        }
        var cut = row.getBytes("cut");
        var exemption = row.getString("exemption");
        return new Decision(
                What.read(what),
                exemption == null ? "" : exemption,
                cut == null ? List.of() : sealing.open(key, CUT, cut).lines().toList());
    }

    void decide(UUID of, byte[] key, int position, Decision it, String by, Instant at) {
        var isKept = it.what() == What.KEEP;
        writes.add(
                """
                update subjectaccess.items
                set decision = ?, exemption = ?, cut = ?, decided_by = ?, decided_at = ?
                where package_id = ? and position = ?
                """,
                it.what().word(),
                isKept ? null : it.exemption(),
                it.what() == What.REDACT
                        ? sealing.seal(key, CUT, String.join("\n", it.cut()))
                        : null,
                by,
                at,
                of,
                position);
    }

    /** Keeps all of a part that nobody decided about. */
    void keepRest(UUID of, String part, String by, Instant at) {
        writes.add(
                """
                update subjectaccess.items
                set decision = 'keep', decided_by = ?, decided_at = ?
                where package_id = ? and part = ? and marked and decision is null
                """,
                by,
                at,
                of,
                part);
    }
}
