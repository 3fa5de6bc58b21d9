package borough.identity;

import borough.customers.CustomerId;
import borough.data.Sql;
import borough.data.Writes;
import borough.identity.Check.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks, what came of each question, and what they came to: only ever added to. */
@Component
class ChecksStore {
    private static final String CHECK =
            """
            select check_id, customer_id, channel, person, facts, begun_at
            from identity.checks
            """;
    // What was reached before too many answers were wrong counts no more, but for a paper seen.
    private static final String RESULT =
            """
            select r.check_id, r.level, r.customer_id, r.channel, r.name, r.at, r.until
            from identity.results r
            where r.customer_id = any(?) and r.at > ? and (r.paper is not null or (
                    select count(*) from identity.answers a
                    where a.check_id = r.check_id and a.outcome = 'wrong') < ?)
            order by r.at desc, r.level
            """;

    private final JdbcClient database;
    private final Writes writes;

    ChecksStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void add(Check it) {
        writes.add(
                """
                insert into identity.checks (check_id, customer_id, channel, person, facts,
                    begun_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.customer().value(),
                it.channel(),
                it.person(),
                it.facts(),
                it.begunAt());
    }

    Optional<Check> find(UUID id) {
        return database.sql(CHECK + "where check_id = ?").param(id).query(this::check).optional();
    }

    /** The last of this customer in this channel, whoever of the staff began it. */
    Optional<Check> last(CustomerId customer, String channel, Instant since) {
        return database.sql(
                        CHECK
                                + """
                                where customer_id = ? and channel = ? and begun_at > ?
                                order by begun_at desc
                                limit 1
                                """)
                .param(customer.value())
                .param(channel)
                .param(Sql.value(since))
                .query(this::check)
                .optional();
    }

    private Check check(ResultSet row, int n) throws SQLException {
        var id = row.getObject("check_id", UUID.class);
        return new Check(
                id,
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("channel"),
                row.getObject("person", UUID.class),
                Sql.texts(row, "facts"),
                Sql.instant(row, "begun_at"),
                Map.of());
    }

    Map<String, Outcome> told(UUID check) {
        var told = new LinkedHashMap<String, Outcome>();
        database.sql("select fact, outcome from identity.answers where check_id = ? order by at")
                .param(check)
                .query(
                        row -> {
                            told.put(row.getString("fact"), Outcome.read(row.getString("outcome")));
                        });
        return told;
    }

    /** Throws {@link borough.data.Superseded} where somebody told it in this very moment. */
    void tell(Check of, String fact, Outcome outcome, Instant at) {
        writes.addExactly(
                1,
                """
                insert into identity.answers (check_id, fact, customer_id, channel, outcome, at)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                of.id(),
                fact,
                of.customer().value(),
                of.channel(),
                outcome.word(),
                at);
    }

    /** How many answers about these records were wrong since then, in this channel. */
    int wrongSince(Collection<UUID> records, String channel, Instant since) {
        return database.sql(
                        """
                        select count(*) from identity.answers
                        where customer_id = any(?) and channel = ? and outcome = 'wrong'
                            and at >= ?
                        """)
                .param(records.toArray(UUID[]::new))
                .param(channel)
                .param(Sql.value(since))
                .query(Integer.class)
                .single();
    }

    void reached(Check of, Checked it, @Nullable String paper) {
        writes.add(
                """
                insert into identity.results (check_id, level, customer_id, channel, paper, name,
                    at, until)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                of.id(),
                it.level().word(),
                of.customer().value(),
                of.channel(),
                paper,
                it.by(),
                it.at(),
                it.until());
    }

    /** What these records were checked to be since then, the newest first. */
    List<Checked> results(Collection<UUID> records, Instant since, int wrongMost) {
        return database.sql(RESULT)
                .param(records.toArray(UUID[]::new))
                .param(Sql.value(since))
                .param(wrongMost)
                .query(this::result)
                .list();
    }

    private Checked result(ResultSet row, int n) throws SQLException {
        return new Checked(
                row.getObject("check_id", UUID.class),
                Level.read(row.getString("level")),
                row.getString("channel"),
                row.getString("name"),
                Sql.instant(row, "at"),
                Sql.instant(row, "until"));
    }
}
