package borough.bench;

import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Contacts of very many customers, a few each, and one of them with 2,000. */
final class TimelinesMade implements AutoCloseable {
    private static final String BUSY = "00000000-0000-4000-8000-000000000001";
    private static final int OF_THE_BUSY = 2_000;
    private static final long AT_ONCE = 1_000_000;

    /** The page of the one with 2,000. */
    static final String PATH = "/staff/customers/" + BUSY;

    private final Connection owner;

    TimelinesMade(Path data) throws SQLException {
        this.owner =
                PostgresCluster.reach(data, EmbeddedPostgres.runningPort(data).orElseThrow())
                        .openAsOwner();
        execute(
                "select set_config('app.council', council_id::text, false)"
                        + " from data.councils where slug = 'brookshire'");
    }

    /** So many lines of customers whose ids are made of the numbers up to that of customers. */
    void fill(long customers, long lines) throws SQLException {
        execute(
                """
                insert into customers.persons (customer_id, given_name, family_name, born_on)
                values ('%s', 'Amina', 'Khan', date '1984-06-02')
                """
                        .formatted(BUSY));
        var indexes =
                List.of(
                        new Indexes(owner, "interactions.interactions"),
                        new Indexes(owner, "interactions.of_customers"));
        for (var each : indexes) {
            each.drop();
        }
        for (long from = 1; from <= lines; from += AT_ONCE) {
            lines(customers, lines, from, Math.min(lines, from + AT_ONCE - 1));
        }
        for (var each : indexes) {
            each.make();
        }
        execute("vacuum (analyze) interactions.interactions");
        execute("vacuum (analyze) interactions.of_customers");
    }

    // Hers are spread evenly among all others, as they would be.
    private void lines(long customers, long lines, long from, long to) throws SQLException {
        var at = "date_trunc('day', now()) - n * interval '30 seconds'";
        execute(
                """
                insert into interactions.interactions (interaction_id, at, channel, way, kind, says)
                select md5('line ' || n)::uuid, %s,
                    (array['phone', 'web', 'email', 'text', 'letter'])[n %% 5 + 1],
                    (array['in', 'out'])[n %% 2 + 1], (array['enquiry', 'message'])[n %% 2 + 1],
                    'Asked: when is my bin day?'
                from generate_series(%d, %d) n
                """
                        .formatted(at, from, to));
        execute(
                """
                insert into interactions.of_customers (customer_id, at, interaction_id)
                select case when n %% %d = 0 then '%s'::uuid
                        else md5('customer ' || (n::bigint * 7919) %% %d + 1)::uuid end,
                    %s, md5('line ' || n)::uuid
                from generate_series(%d, %d) n
                """
                        .formatted(
                                Math.max(1, lines / OF_THE_BUSY), BUSY, customers, at, from, to));
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
