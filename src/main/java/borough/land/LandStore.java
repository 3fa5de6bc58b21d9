package borough.land;

import borough.data.Bulk;
import borough.vocabulary.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The areas of a council's map. Which lie near a place is found by squares of a kilometre: plain
 * numbers, so that an index helps where row-level security keeps the database's own shapes off it.
 */
@Component
class LandStore {
    private static final int SQUARE = 1000;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final JdbcClient database;
    private final Bulk bulk;

    LandStore(JdbcClient database, Bulk bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    private record Square(int area, int east, int north) {}

    /** Takes the place of everything that was there. */
    void replace(LandFile file) {
        database.sql("delete from land.squares").update();
        database.sql("delete from land.areas").update();
        database.sql("delete from land.sources").update();
        database.sql("insert into land.sources (source, dated) values (?, ?)")
                .param(file.source())
                .param(file.dated())
                .update();
        var areas = file.areas();
        bulk.copy(
                "land.areas",
                List.of(
                        "area", "kind", "name", "body", "tell", "contact", "email", "address",
                        "size", "shape"),
                IntStream.range(0, areas.size()).boxed().iterator(),
                number -> row(number, areas.get(number)));
        bulk.copy(
                "land.squares",
                List.of("square_east", "square_north", "area"),
                IntStream.range(0, areas.size())
                        .boxed()
                        .flatMap(it -> squares(it, areas.get(it).shape()).stream())
                        .iterator(),
                it -> Bulk.row(it.east(), it.north(), it.area()));
    }

    private static @Nullable Object[] row(int number, LandArea it) {
        var land = it.land();
        var contact = land.contact() == null ? Person.NOBODY : land.contact();
        return Bulk.row(
                number,
                land.kind(),
                land.name(),
                land.body(),
                land.tell(),
                contact.name(),
                contact.email(),
                contact.address(),
                Math.round(it.shape().getArea()),
                WKBWriter.toHex(new WKBWriter().write(it.shape())));
    }

    private static List<Square> squares(int area, Geometry shape) {
        var around = shape.getEnvelopeInternal();
        var squares = new ArrayList<Square>();
        for (int east = square(around.getMinX()); east <= square(around.getMaxX()); east++) {
            for (int north = square(around.getMinY()); north <= square(around.getMaxY()); north++) {
                var box =
                        new Envelope(
                                (double) east * SQUARE,
                                (east + 1.0) * SQUARE,
                                (double) north * SQUARE,
                                (north + 1.0) * SQUARE);
                if (shape.intersects(SHAPES.toGeometry(box))) {
                    squares.add(new Square(area, east, north));
                }
            }
        }
        return squares;
    }

    private static int square(double metres) {
        return (int) Math.floor(metres / SQUARE);
    }

    /** Those in the squares around a box, the smallest first. */
    List<LandArea> near(int west, int south, int east, int north) {
        return database.sql(
                        """
                        select kind, name, body, tell, contact, email, address, shape
                        from land.areas
                        where area in (
                            select area from land.squares
                            where square_east between ? and ? and square_north between ? and ?)
                        order by size, area
                        """)
                .param(square(west))
                .param(square(east))
                .param(square(south))
                .param(square(north))
                .query((row, n) -> area(row))
                .list();
    }

    private static LandArea area(ResultSet row) throws SQLException {
        var name = row.getString("contact");
        var email = row.getString("email");
        var address = row.getString("address");
        boolean isKnown = name != null || email != null || address != null;
        return new LandArea(
                new Land(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("body"),
                        row.getString("tell"),
                        isKnown ? new Person(name, null, email, null, null, address) : null),
                shape(row.getString("shape")));
    }

    private static Geometry shape(String kept) {
        try {
            return new WKBReader(SHAPES).read(WKBReader.hexToBytes(kept));
        } catch (ParseException broken) {
            throw new IllegalStateException("The shape of an area can't be read", broken);
        }
    }
}
