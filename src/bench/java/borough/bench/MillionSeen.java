package borough.bench;

import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What staff might type of what there is: spread evenly, and always the same. */
final class MillionSeen implements AutoCloseable {
    private final Connection owner;

    MillionSeen(Path data) throws SQLException {
        this.owner =
                PostgresCluster.reach(data, EmbeddedPostgres.runningPort(data).orElseThrow())
                        .openAsOwner();
        texts(
                "select set_config('app.council', council_id::text, false) from data.councils"
                        + " where slug = 'brookshire'");
    }

    List<String> customers(int count) throws SQLException {
        return texts(
                """
                select given_name || ' ' || family_name from customers.persons
                where customer_id > md5('from here')::uuid
                order by customer_id limit %d
                """
                        .formatted(count));
    }

    /** Two or three words of what was asked for and of where. */
    List<String> cases(int count) throws SQLException {
        return texts(
                """
                select case row_number() over () %% 3
                    when 0 then split_part(place, ' ', 2) || ' ' || title
                    when 1 then title || ' ' || split_part(place, ' ', 1)
                    else place end
                from (select * from cases.cases where service = 'measure-a-wait' and place <> ''
                    order by reference limit %d) few
                """
                        .formatted(count));
    }

    List<String> references(int count) throws SQLException {
        return texts(
                "select reference from cases.cases order by reference limit %d".formatted(count));
    }

    /** A house and its street, the same with a letter left out, and a postcode. */
    List<String> addresses(int count) throws SQLException {
        return texts(
                """
                select case row_number() over () %% 4
                    when 0 then postcode
                    when 1 then number || ' ' || overlay(street placing '' from 3 for 1)
                    when 2 then street || ' ' || number
                    else number || ' ' || street || ' ' || town end
                from (select * from places.properties where number is not null
                        and length(street) > 6 and uprn %% 9973 = 7
                    order by uprn limit %d) few
                """
                        .formatted(count));
    }

    List<String> services() throws SQLException {
        return texts(
                "select * from unnest(array['missed bin', 'permit', 'report', 'street light',"
                        + " 'council tax', 'tree', 'noise', 'planning'])");
    }

    List<String> people(int count) throws SQLException {
        return texts(
                """
                select split_part(name, ' ', 1) from council.people
                order by person_id limit %d
                """
                        .formatted(count));
    }

    private List<String> texts(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
