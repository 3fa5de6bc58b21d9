package borough.places;

import borough.data.Bulk;
import borough.places.Street.GridPoint;
import borough.values.Uprn;
import borough.values.Usrn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gazetteer's tables. */
@Component
class PlacesStore {
    static final List<String> PROPERTY_COLUMNS =
            List.of(
                    "uprn",
                    "parent_uprn",
                    "usrn",
                    "kind",
                    "organisation",
                    "flat",
                    "flat_number",
                    "building",
                    "number",
                    "suffix",
                    "street",
                    "locality",
                    "town",
                    "postcode",
                    "ward_code",
                    "parish_code",
                    "easting",
                    "northing",
                    "latitude",
                    "longitude",
                    "words");
    static final String PROPERTY =
            """
            uprn, parent_uprn, usrn, kind, organisation, flat, building, number, suffix, street,
                locality, town, postcode, ward_code, parish_code, easting, northing, latitude,
                longitude, retired_on
            """;

    private final JdbcClient database;
    private final Bulk bulk;

    PlacesStore(JdbcClient database, Bulk bulk) {
        this.database = database;
        this.bulk = bulk;
    }

    // One by a statement of its own: for an array the database plans anew each time.
    Optional<Property> property(Uprn uprn) {
        return database.sql(
                        """
                        select %s
                        from places.properties
                        where uprn = ?
                        """
                                .formatted(PROPERTY))
                .param(uprn.number())
                .query((row, n) -> property(row))
                .optional();
    }

    List<Property> properties(Collection<Uprn> uprns) {
        return database.sql(
                        """
                        select %s
                        from places.properties
                        where uprn = any(?)
                        """
                                .formatted(PROPERTY))
                .param(uprns.stream().map(Uprn::number).toArray(Long[]::new))
                .query((row, n) -> property(row))
                .list();
    }

    List<Property> inPostcode(String postcode) {
        return database
                .sql(
                        """
                        select %s
                        from places.properties
                        where postcode = ? and retired_on is null
                        """
                                .formatted(PROPERTY))
                .param(postcode)
                .query((row, n) -> property(row))
                .stream()
                .sorted((one, other) -> Address.AS_WALKED.compare(one.address(), other.address()))
                .toList();
    }

    List<Street> streets(Collection<Usrn> usrns) {
        return database.sql(
                        """
                        select usrn, name, locality, town, ward_code, line
                        from places.streets
                        where usrn = any(?)
                        """)
                .param(usrns.stream().map(Usrn::number).toArray(Long[]::new))
                .query((row, n) -> StreetsStore.street(row))
                .list();
    }

    /** Of {@code wards} or {@code parishes}. */
    List<Area> areas(String table) {
        return database.sql(
                        "select code, name, outline from places.%s order by name".formatted(table))
                .query(
                        (row, n) ->
                                new Area(
                                        row.getString("code"),
                                        row.getString("name"),
                                        StreetsStore.points(row, "outline")))
                .list();
    }

    void loadAreas(String table, List<Area> areas) {
        bulk.copy(
                "places." + table,
                List.of("code", "name", "outline"),
                areas.iterator(),
                it -> Bulk.row(it.code(), it.name(), numbers(it.outline())));
    }

    void loadStreets(Iterator<Street> streets) {
        bulk.copy(
                "places.streets",
                List.of("usrn", "name", "locality", "town", "ward_code", "line"),
                streets,
                PlacesStore::values);
    }

    /** A street's number, name, locality, town, ward and line. */
    static @Nullable Object[] values(Street it) {
        return Bulk.row(
                it.usrn(), it.name(), it.locality(), it.town(), it.ward(), numbers(it.line()));
    }

    long loadProperties(Iterator<Property> properties) {
        return bulk.copy("places.properties", PROPERTY_COLUMNS, properties, PlacesStore::values);
    }

    /** In the order of {@link #PROPERTY_COLUMNS}. */
    static @Nullable Object[] values(Property it) {
        var address = it.address();
        return Bulk.row(
                it.uprn(),
                it.parent(),
                it.usrn(),
                it.kind().stored(),
                address.organisation(),
                address.flat(),
                address.flatNumber(),
                address.building(),
                address.number(),
                address.suffix(),
                address.street(),
                address.locality(),
                address.town(),
                address.postcode(),
                it.ward(),
                it.parish(),
                it.at().easting(),
                it.at().northing(),
                it.at().latitude(),
                it.at().longitude(),
                String.join(" ", AddressWords.of(address)));
    }

    static Property property(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_uprn", Long.class);
        return new Property(
                new Uprn(row.getLong("uprn")),
                parent == null ? null : new Uprn(parent),
                new Usrn(row.getLong("usrn")),
                PropertyKind.read(row.getString("kind")),
                address(row),
                row.getString("ward_code"),
                row.getString("parish_code"),
                new MapPoint(
                        row.getInt("easting"),
                        row.getInt("northing"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude")),
                row.getObject("retired_on", LocalDate.class));
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("organisation"),
                row.getString("flat"),
                row.getString("building"),
                row.getObject("number", Integer.class),
                row.getString("suffix"),
                row.getString("street"),
                row.getString("locality"),
                row.getString("town"),
                row.getString("postcode"));
    }

    private static List<Integer> numbers(List<GridPoint> points) {
        var numbers = new ArrayList<Integer>(points.size() * 2);
        for (var point : points) {
            numbers.add(point.easting());
            numbers.add(point.northing());
        }
        return numbers;
    }
}
