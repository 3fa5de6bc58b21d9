package borough.bench;

import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Very many customers with a few contacts each, and one with 2,000. */
final class CustomersMade implements AutoCloseable {
    private static final String BUSY = "00000000-0000-4000-8000-000000000001";
    private static final int OF_THE_BUSY = 2_000;

    /** The page of the one with 2,000. */
    static final String PATH = "/staff/customers/" + BUSY;

    private final Connection owner;

    CustomersMade(Path data) throws SQLException {
        this.owner =
                PostgresCluster.reach(data, EmbeddedPostgres.runningPort(data).orElseThrow())
                        .openAsOwner();
        execute(
                "select set_config('app.council', council_id::text, false)"
                        + " from data.councils where slug = 'brookshire'");
    }

    void fill(long customers, long lines) throws SQLException {
        execute(
                """
                insert into customers.persons (customer_id, given_name, family_name, born_on)
                select md5('customer ' || n)::uuid, 'Given' || n %% 900, 'Family' || n %% 7000,
                    date '1930-01-01' + (n %% 30000)::int
                from generate_series(1, %d) n
                union all select '%s', 'Amina', 'Khan', date '1984-06-02'
                """
                        .formatted(customers, BUSY));
        execute(
                """
                insert into interactions.interactions (interaction_id, at, channel, way, kind, says)
                select md5('line ' || n)::uuid, now() - n * interval '30 seconds',
                    (array['phone', 'web', 'email', 'text', 'letter'])[n %% 5 + 1],
                    (array['in', 'out'])[n %% 2 + 1], (array['enquiry', 'message'])[n %% 2 + 1],
                    'Asked: when is my bin day?'
                from generate_series(1, %d) n
                """
                        .formatted(lines));
        // Hers are spread evenly among all others, as they would be.
        execute(
                """
                insert into interactions.of_customers (customer_id, at, interaction_id)
                select case when n %% %2$d = 0 then '%3$s'::uuid
                        else md5('customer ' || (n::bigint * 7919) %% %1$d + 1)::uuid end,
                    i.at, i.interaction_id
                from (select n, md5('line ' || n)::uuid as id from generate_series(1, %4$d) n) made
                join interactions.interactions i on i.interaction_id = made.id
                """
                        .formatted(customers, Math.max(1, lines / OF_THE_BUSY), BUSY, lines));
        for (var table :
                new String[] {
                    "customers.persons", "interactions.interactions", "interactions.of_customers"
                }) {
            execute("vacuum (analyze) " + table);
        }
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
