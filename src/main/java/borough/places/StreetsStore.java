package borough.places;

import borough.data.Bulk;
import borough.places.Street.GridPoint;
import borough.values.Usrn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which streets lie where, by squares of 500 metres. */
@Component
class StreetsStore {
    private static final int SQUARE = 500;

    private final JdbcClient database;
    private final Bulk bulk;

    StreetsStore(JdbcClient database, Bulk bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    /** Finds out through which squares the streets pass that no square knows yet. */
    void square() {
        database.sql(
                        """
                        insert into places.street_squares (square_east, square_north, usrn)
                        select strip.east, band.north, s.usrn
                        from places.streets s
                        cross join lateral (
                            select min(line[i]) as west, max(line[i]) as east,
                                min(line[i + 1]) as south, max(line[i + 1]) as north
                            from generate_series(1, cardinality(line) - 1, 2) i
                        ) box
                        cross join generate_series(box.west / ?, box.east / ?) strip (east)
                        cross join generate_series(box.south / ?, box.north / ?) band (north)
                        where not exists (
                            select from places.street_squares q where q.usrn = s.usrn)
                        """)
                .params(SQUARE, SQUARE, SQUARE, SQUARE)
                .update();
    }

    /** Those in the squares that a box touches, by name, at most so many. */
    List<Street> within(Box box, int most) {
        return database.sql(
                        """
                        select usrn, name, locality, town, ward_code, line
                        from places.streets
                        where usrn in (
                            select usrn from places.street_squares
                            where square_east between ? and ? and square_north between ? and ?)
                        order by name, usrn
                        limit ?
                        """)
                .param(box.west() / SQUARE)
                .param(box.east() / SQUARE)
                .param(box.south() / SQUARE)
                .param(box.north() / SQUARE)
                .param(most)
                .query((row, n) -> street(row))
                .list();
    }

    /** What became of streets that came in. */
    record Merged(long added, long changed) {}

    /** Adds these, or makes those that are there so; a street without a name keeps its own. */
    Merged merge(List<Street> all) {
        stage(all);
        long changed =
                database.sql(
                                """
                                update places.streets s
                                set name = coalesce(nullif(i.name, ''), s.name),
                                    locality = coalesce(i.locality, s.locality),
                                    town = coalesce(nullif(i.town, ''), s.town),
                                    ward_code = i.ward_code, line = i.line
                                from arriving_streets i where i.usrn = s.usrn
                                """)
                        .update();
        database.sql(
                        """
                        delete from places.street_squares
                        where usrn in (select usrn from arriving_streets)
                        """)
                .update();
        long added =
                database.sql(
                                """
                                insert into places.streets
                                    (usrn, name, locality, town, ward_code, line)
                                select usrn, name, locality, town, ward_code, line
                                from arriving_streets i
                                where i.name <> '' and not exists (
                                    select from places.streets s where s.usrn = i.usrn)
                                """)
                        .update();
        square();
        return new Merged(added, changed);
    }

    private void stage(List<Street> all) {
        database.sql(
                        """
                        create temporary table arriving_streets on commit drop as
                        select usrn, name, locality, town, ward_code, line
                        from places.streets limit 0
                        """)
                .update();
        bulk.stage(
                "arriving_streets",
                List.of("usrn", "name", "locality", "town", "ward_code", "line"),
                all.stream().map(PlacesStore::values).iterator());
    }

    /** The numbers of all streets there are. */
    Set<Long> known() {
        return Set.copyOf(database.sql("select usrn from places.streets").query(Long.class).list());
    }

    static Street street(ResultSet row) throws SQLException {
        return new Street(
                new Usrn(row.getLong("usrn")),
                row.getString("name"),
                row.getString("locality"),
                row.getString("town"),
                row.getString("ward_code"),
                points(row, "line"));
    }

    static List<GridPoint> points(ResultSet row, String column) throws SQLException {
        var numbers = (Integer[]) row.getArray(column).getArray();
        var points = new ArrayList<GridPoint>(numbers.length / 2);
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            points.add(new GridPoint(numbers[i], numbers[i + 1]));
        }
        return List.copyOf(points);
    }
}
