package borough.places;

import borough.data.Bulk;
import borough.places.AreaIndex.Bounded;
import borough.places.Street.GridPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wards and parishes with their whole shapes, and what lies in each. */
@Component
class AreasStore {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int FETCHED = 10_000;

    private final JdbcClient database;
    private final Bulk bulk;

    AreasStore(JdbcClient database, Bulk bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    /** Those of {@code wards} or {@code parishes} that have a shape, or an outline at least. */
    List<Bounded> bounded(String table) {
        return database
                .sql(
                        "select code, name, outline, shape from places.%s order by code"
                                .formatted(table))
                .query((row, n) -> Optional.ofNullable(bounded(row)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static @Nullable Bounded bounded(ResultSet row) throws SQLException {
        var shape = row.getString("shape");
        var geometry =
                shape == null ? polygon(StreetsStore.points(row, "outline")) : geometry(shape);
        return geometry == null
                ? null
                : new Bounded(row.getString("code"), row.getString("name"), geometry);
    }

    private static Geometry geometry(String kept) {
        try {
            return new WKBReader(SHAPES).read(WKBReader.hexToBytes(kept));
        } catch (ParseException broken) {
            throw new IllegalStateException("The shape of an area can't be read", broken);
        }
    }

    private static @Nullable Geometry polygon(List<GridPoint> outline) {
        if (outline.size() < 3) {
            return null;
        }
        var corners = new ArrayList<Coordinate>();
        outline.forEach(it -> corners.add(new Coordinate(it.easting(), it.northing())));
        corners.add(corners.getFirst());
        return SHAPES.createPolygon(corners.toArray(Coordinate[]::new));
    }

    /** Adds these, or gives those that are there their new names and shapes. */
    void save(String table, List<Bounded> areas) {
        for (var statement : statements(table)) {
            database.sql(statement).update();
        }
        bulk.stage(
                "arriving",
                List.of("code", "name", "outline", "shape"),
                areas.stream().map(AreasStore::row).iterator());
        database.sql(
                        """
                        insert into places.%s (code, name, outline, shape)
                        select code, name, outline, shape from arriving
                        on conflict (council_id, code) do update
                        set name = excluded.name, outline = excluded.outline,
                            shape = excluded.shape
                        """
                                .formatted(table))
                .update();
    }

    private static List<String> statements(String table) {
        return List.of(
                "drop table if exists pg_temp.arriving",
                "create temporary table arriving on commit drop as"
                        + " select code, name, outline, shape from places.%s limit 0"
                                .formatted(table));
    }

    private static @Nullable Object[] row(Bounded it) {
        var outline = new ArrayList<Integer>();
        for (var corner : largest(it.shape()).getExteriorRing().getCoordinates()) {
            outline.add((int) Math.round(corner.x));
            outline.add((int) Math.round(corner.y));
        }
        return Bulk.row(
                it.code(), it.name(), outline, WKBWriter.toHex(new WKBWriter().write(it.shape())));
    }

    // Maps draw one outline: that of the largest part.
    private static Polygon largest(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(it -> (Polygon) shape.getGeometryN(it))
                .max(Comparator.comparingDouble(Geometry::getArea))
                .orElseThrow();
    }

    /** Those that stand here and are not among these. */
    List<String> others(String table, List<String> codes) {
        return database.sql(
                        "select name from places.%s where code <> all(?) order by name"
                                .formatted(table))
                .param(codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Drops those that are not among these, once nothing lies in them any more. */
    void dropOthers(String table, String column, List<String> codes) {
        var streets =
                table.equals("wards")
                        ? "and not exists (select from places.streets s where s.ward_code = a.code)"
                        : "";
        database.sql(
                        """
                        delete from places.%s a where code <> all(?)
                            and not exists (
                                select from places.properties p where p.%s = a.code) %s
                        """
                                .formatted(table, column, streets))
                .param(codes.toArray(String[]::new))
                .update();
    }

    /** Finds anew in which area each property lies; returns how many moved. */
    long place(String column, AreaIndex index, boolean isNeeded) {
        var moved = new ArrayList<@Nullable Object[]>();
        database.sql(
                        "select uprn, easting, northing, %s as code from places.properties"
                                .formatted(column))
                .withFetchSize(FETCHED)
                .query(
                        row -> {
                            var found = index.at(row.getInt("easting"), row.getInt("northing"));
                            var code = found == null && isNeeded ? "" : found;
                            if (!Objects.equals(code, row.getString("code"))) {
                                moved.add(Bulk.row(row.getLong("uprn"), code));
                            }
                        });
        move(column, moved);
        return moved.size();
    }

    /** Finds anew in which ward the middle of each street lies; one in none stays where it was. */
    void placeStreets(AreaIndex index) {
        var moved = new ArrayList<@Nullable Object[]>();
        database.sql("select usrn, ward_code, line from places.streets where cardinality(line) > 1")
                .query(
                        row -> {
                            var line = StreetsStore.points(row, "line");
                            var middle = line.get(line.size() / 2);
                            var code = index.at(middle.easting(), middle.northing());
                            if (code != null && !code.equals(row.getString("ward_code"))) {
                                moved.add(Bulk.row(row.getLong("usrn"), code));
                            }
                        });
        stageMoves(moved);
        database.sql(
                        """
                        update places.streets s set ward_code = m.code
                        from moving m where s.usrn = m.number
                        """)
                .update();
    }

    private void move(String column, List<@Nullable Object[]> moved) {
        stageMoves(moved);
        database.sql(
                        """
                        update places.properties p set %s = m.code
                        from moving m where p.uprn = m.number
                        """
                                .formatted(column))
                .update();
    }

    private void stageMoves(List<@Nullable Object[]> moved) {
        database.sql("drop table if exists pg_temp.moving").update();
        database.sql(
                        """
                        create temporary table moving on commit drop as
                        select uprn as number, ward_code as code from places.properties limit 0
                        """)
                .update();
        bulk.stage("moving", List.of("number", "code"), moved.iterator());
    }
}
