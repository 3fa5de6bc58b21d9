package borough.bench;

import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A council's customers, copied until there are very many: names, birthdays and homes mixed. */
final class CustomersMade implements AutoCloseable {
    private final Connection owner;

    CustomersMade(Path data) throws SQLException {
        this.owner =
                PostgresCluster.reach(data, EmbeddedPostgres.runningPort(data).orElseThrow())
                        .openAsOwner();
        texts(
                "select set_config('app.council', council_id::text, false) from data.councils"
                        + " where slug = 'brookshire'");
    }

    /**
     * Fills up to so many people, whose ids are made of their numbers from 1. Names are drawn from
     * those who are there, given and family apart.
     */
    void fill(long people) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    """
                    create temporary table drawn as
                    select md5('customer ' || n)::uuid as id, n
                    from generate_series(1, %d - (select count(*) from customers.persons)) n
                    """
                            .formatted(people));
            statement.execute(
                    """
                    create temporary table known as
                    select given_name, family_name, row_number() over (order by md5(customer_id::text))
                        as n
                    from customers.persons
                    """);
            statement.execute("create index on known (n)");
            statement.execute(
                    """
                    insert into customers.persons (customer_id, given_name, family_name, born_on)
                    select d.id, g.given_name, f.family_name,
                        date '1940-01-01' + (d.n * 7919 % 25000)::int
                    from drawn d
                    cross join (select count(*) as all from known) k
                    join known g on g.n = d.n * 31 % k.all + 1
                    join known f on f.n = (d.n * 17 + d.n / k.all) % k.all + 1
                    """);
            statement.execute(
                    """
                    insert into customers.homes (customer_id, since, uprn, household_id)
                    select p.customer_id, date '2015-01-01', h.uprn, gen_random_uuid()
                    from drawn d
                    cross join (
                        select count(*) as all
                        from places.properties where kind in ('house', 'flat')
                    ) k
                    join customers.persons p on p.customer_id = d.id
                    join (
                        select uprn, row_number() over (order by uprn) as n
                        from places.properties where kind in ('house', 'flat')
                    ) h on h.n = d.n % k.all + 1
                    """);
            statement.execute("delete from customers.changed");
            statement.execute("vacuum (analyze) customers.persons");
            statement.execute("vacuum (analyze) customers.homes");
            statement.execute("vacuum (analyze) customers.name_words");
        }
    }

    /** What advisers might type of people who are there: whole, with slips, and with more. */
    List<String> searches(int count) throws SQLException {
        return texts(
                """
                select case n %% 6
                    when 0 then given_name || ' ' || family_name
                    when 1 then given_name || ' ' || overlay(family_name placing '' from 3 for 1)
                    when 2 then left(given_name, 1) || ' ' || family_name || ' '
                        || extract(year from born_on)
                    when 3 then family_name || ' ' || street
                    when 4 then to_char(born_on, 'DD/MM/YY') || ' ' || family_name
                    else family_name || ' ' || given_name || ' ' || to_char(born_on, 'FMDD FMMM YYYY')
                end
                from (
                    select p.*, pr.street, row_number() over (order by md5(p.customer_id::text)) as n
                    from customers.persons p
                    join customers.homes h on h.customer_id = p.customer_id
                    join places.properties pr on pr.uprn = h.uprn
                    where length(p.family_name) > 4 and p.born_on is not null
                    limit 20000
                ) lived
                order by n limit %d
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
