package borough.places;

import borough.places.Street.GridPoint;
import borough.values.Usrn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which streets lie where, by squares of 500 metres. */
@Component
class StreetsStore {
    private static final int SQUARE = 500;

    private final JdbcClient database;

    StreetsStore(JdbcClient database) {
        this.database = database;
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
