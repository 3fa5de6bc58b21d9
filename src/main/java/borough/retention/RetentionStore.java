package borough.retention;

import borough.casebook.ErasingStore.Ended;
import borough.customers.CustomerCases;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was erased, and what is held. */
@Component
class RetentionStore {
    static final String REASON = "retention.holds.reason";
    private static final int CASES_MAX = 20_000;
    private static final String HOLD =
            """
            select hold_id, reference, sealing_key, reason, placed_by, placed_by_name, placed_at,
                review_on
            from retention.holds
            where lifted_at is null
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;
    private final KeptCustomersStore customers;
    private final CustomerCases links;

    RetentionStore(
            JdbcClient database,
            Writes writes,
            Sealing sealing,
            KeptCustomersStore customers,
            CustomerCases links) {
        this.customers = customers;
        this.links = links;
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    void erased(List<Ended> cases, Term term, Instant now, String by, String what) {
        writes.add(
                """
                insert into retention.erasures
                    (reference, service, version, rule, ended_at, erased_at, by, what)
                select one.reference, one.service, ?, ?, one.ended_at::timestamptz, ?, ?, ?
                from unnest(?::text[], ?::text[], ?::text[]) as one (reference, service, ended_at)
                on conflict do nothing
                """,
                term.version(),
                term.rule(),
                now,
                by,
                what,
                cases.stream().map(it -> it.reference().text()).toList(),
                cases.stream().map(Ended::service).toList(),
                cases.stream().map(it -> it.endedAt().toString()).toList());
    }

    List<Erased> latest(int most) {
        return database.sql(
                        """
                        select reference, service, rule, ended_at, erased_at, by, what
                        from retention.erasures
                        order by erased_at desc, reference
                        limit ?
                        """)
                .param(most)
                .query(
                        (row, n) ->
                                new Erased(
                                        new Reference(row.getString("reference")),
                                        row.getString("service"),
                                        row.getString("rule"),
                                        Sql.instant(row, "ended_at"),
                                        Sql.instant(row, "erased_at"),
                                        row.getString("by"),
                                        row.getString("what")))
                .list();
    }

    /** Every case that is on hold, and those of customers who are. */
    List<String> held() {
        var held =
                new ArrayList<>(
                        database.sql(
                                        """
                                        select reference from retention.holds
                                        where lifted_at is null
                                        """)
                                .query(String.class)
                                .list());
        // Customers on hold are a handful.
        customers.held().stream()
                .flatMap(it -> links.of(it, CASES_MAX).stream())
                .forEach(it -> held.add(it.text()));
        return held;
    }

    List<Hold> holds(int most) {
        return database.sql(HOLD + "order by review_on, hold_id limit ?")
                .param(most)
                .query(this::held)
                .list();
    }

    Optional<Hold> hold(UUID id) {
        return database.sql(HOLD + "and hold_id = ? for update")
                .param(id)
                .query(this::held)
                .optional();
    }

    private Hold held(ResultSet row, int n) throws SQLException {
        return new Hold(
                row.getObject("hold_id", UUID.class),
                new Reference(row.getString("reference")),
                sealing.open(row.getBytes("sealing_key"), REASON, row.getBytes("reason")),
                row.getObject("placed_by", UUID.class),
                row.getString("placed_by_name"),
                Sql.instant(row, "placed_at"),
                row.getObject("review_on", LocalDate.class));
    }

    /** Whether it is held now that was not before. */
    boolean place(Hold it) {
        var key = sealing.newKey();
        return database.sql(
                                """
                                insert into retention.holds
                                    (hold_id, reference, sealing_key, reason, placed_by,
                                    placed_by_name, placed_at, review_on)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (council_id, reference) where lifted_at is null
                                do nothing
                                """)
                        .param(it.id())
                        .param(it.reference().text())
                        .param(key)
                        .param(sealing.seal(key, REASON, it.reason()))
                        .param(it.by())
                        .param(it.byName())
                        .param(Sql.value(it.at()))
                        .param(it.reviewOn())
                        .update()
                == 1;
    }

    void lift(UUID hold, UUID by, String name, Instant now) {
        writes.add(
                """
                update retention.holds
                set lifted_by = ?, lifted_by_name = ?, lifted_at = ?
                where hold_id = ? and lifted_at is null
                """,
                by,
                name,
                now,
                hold);
    }
}
