package borough.bench;

import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Properties in streets of names that are made of the words of those that are there: very many of
 * them, two hundred in a street.
 */
final class PropertiesMade implements AutoCloseable {
    private static final long FIRST_UPRN = 700_000_000_000L;
    private static final int IN_A_STREET = 200;

    private final Connection owner;

    PropertiesMade(Path data) throws SQLException {
        this.owner =
                PostgresCluster.reach(data, EmbeddedPostgres.runningPort(data).orElseThrow())
                        .openAsOwner();
        execute(
                "select set_config('app.council', council_id::text, false)"
                        + " from data.councils where slug = 'brookshire'");
    }

    /** Fills up to so many. */
    void fill(long properties) throws SQLException {
        var indexes = new Indexes(owner, "places.properties");
        execute(
                """
                create temporary table streets_made as
                select row_number() over (order by md5(a.name || b.name)) as n,
                    split_part(a.name, ' ', 1) || ' ' || b.name as name, b.usrn, b.ward_code
                from places.streets a, places.streets b
                where a.usrn %% 97 < 24 and b.usrn %% 89 < 24
                limit %d
                """
                        .formatted(properties / IN_A_STREET + 1));
        execute("create unique index on streets_made (n)");
        indexes.drop();
        execute(
                """
                insert into places.properties (uprn, usrn, kind, flat_number, number, street, town,
                    postcode, ward_code, easting, northing, latitude, longitude, words)
                select %1$d + made.n, s.usrn, 'house', 0, made.n %% %2$d + 1, s.name, like_it.town,
                    made.postcode, s.ward_code, like_it.easting, like_it.northing,
                    like_it.latitude, like_it.longitude,
                    data.words_of(concat_ws(' ', made.n %% %2$d + 1, s.name, like_it.town,
                        made.postcode, replace(made.postcode, ' ', '')))
                from (
                    select n, 'AB' || n / 40 %% 89 + 10 || ' ' || n / 3560 %% 9 + 1
                        || chr((65 + n / 40 %% 23)::int) || chr((65 + n / 920 %% 23)::int)
                        as postcode
                    from generate_series(0, %3$d - (select count(*) from places.properties) - 1) n
                ) made
                join streets_made s on s.n = made.n / %2$d + 1
                cross join lateral (
                    select town, easting, northing, latitude, longitude
                    from (select min(uprn) as uprn from places.properties) first
                    join places.properties using (uprn)
                ) like_it
                """
                        .formatted(FIRST_UPRN, IN_A_STREET, properties));
        indexes.make();
        execute("vacuum (analyze) places.properties");
        execute("vacuum (analyze) places.words");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
