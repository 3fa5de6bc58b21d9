package borough.retention;

import borough.customers.CustomerId;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.holdings.HeldItem;
import borough.holdings.Whose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers who are held, and those to be erased. */
@Component
class KeptCustomersStore {
    private static final String REASON = "retention.customer_holds.reason";
    private static final String HOLD =
            """
            select hold_id, sealing_key, reason, placed_by, placed_by_name, placed_at, lifted_at
            from retention.customer_holds
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    KeptCustomersStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** Who is held now. */
    List<CustomerId> held() {
        return database.sql(
                        """
                        select customer_id from retention.customer_holds
                        where lifted_at is null
                        """)
                .query((row, n) -> new CustomerId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The hold on any of these records; they are one customer. */
    Optional<CustomerHold> holdOf(Collection<CustomerId> records) {
        return database.sql(
                        HOLD
                                + """
                                where customer_id = any(?) and lifted_at is null
                                order by placed_at
                                limit 1
                                """)
                .param(ids(records))
                .query(this::hold)
                .optional();
    }

    private static UUID[] ids(Collection<CustomerId> records) {
        return records.stream().map(CustomerId::value).toArray(UUID[]::new);
    }

    private CustomerHold hold(ResultSet row, int n) throws SQLException {
        return new CustomerHold(
                row.getObject("hold_id", UUID.class),
                sealing.open(row.getBytes("sealing_key"), REASON, row.getBytes("reason")),
                row.getObject("placed_by", UUID.class),
                row.getString("placed_by_name"),
                Sql.instant(row, "placed_at"));
    }

    /** Whether they are held now who were not before. */
    boolean place(CustomerId customer, CustomerHold it) {
        var key = sealing.newKey();
        return database.sql(
                                """
                                insert into retention.customer_holds
                                    (hold_id, customer_id, sealing_key, reason, placed_by,
                                    placed_by_name, placed_at)
                                values (?, ?, ?, ?, ?, ?, ?)
                                on conflict (council_id, customer_id) where lifted_at is null
                                do nothing
                                """)
                        .param(it.id())
                        .param(customer.value())
                        .param(key)
                        .param(sealing.seal(key, REASON, it.reason()))
                        .param(it.by())
                        .param(it.byName())
                        .param(Sql.value(it.at()))
                        .update()
                == 1;
    }

    void lift(UUID hold, UUID by, String name, Instant at) {
        writes.add(
                """
                update retention.customer_holds
                set lifted_by = ?, lifted_by_name = ?, lifted_at = ?
                where hold_id = ? and lifted_at is null
                """,
                by,
                name,
                at,
                hold);
    }

    /** Somebody decided that they are erased; said twice it is said once. */
    void decide(CustomerId customer, UUID by, String name, Instant at) {
        writes.add(
                """
                insert into retention.customer_erasures
                    (erasure_id, customer_id, decided_by, decided_by_name, decided_at)
                values (?, ?, ?, ?, ?)
                on conflict (council_id, customer_id) where done_at is null do nothing
                """,
                UUID.randomUUID(),
                customer.value(),
                by,
                name,
                at);
    }

    /** One that was decided and is not done. */
    record Decided(UUID id, CustomerId customer, String by) {}

    /** The next to be done; what another node does now is left to it. */
    Optional<Decided> next() {
        return database.sql(
                        """
                        select erasure_id, customer_id, decided_by_name
                        from retention.customer_erasures
                        where done_at is null
                        order by decided_at
                        limit 1
                        for update skip locked
                        """)
                .query(
                        (row, n) ->
                                new Decided(
                                        row.getObject("erasure_id", UUID.class),
                                        new CustomerId(row.getObject("customer_id", UUID.class)),
                                        row.getString("decided_by_name")))
                .optional();
    }

    void done(UUID erasure, Instant at, String what) {
        writes.add(
                """
                update retention.customer_erasures set done_at = ?, what = ?
                where erasure_id = ?
                """,
                at,
                what,
                erasure);
    }

    /** What was decided of these records and what went, the last first. */
    List<String> said(Collection<CustomerId> records) {
        return database.sql(
                        """
                        select decided_by_name || ': ' || coalesce(what, 'to be done') as said
                        from retention.customer_erasures
                        where customer_id = any(?)
                        order by decided_at desc
                        """)
                .param(ids(records))
                .query(String.class)
                .list();
    }

    /** All of it, told to whom it is about. */
    List<HeldItem> tell(Whose whose) {
        var holds =
                database.sql(HOLD + "where customer_id = any(?) order by placed_at, hold_id")
                        .param(whose.ids())
                        .query(
                                (row, n) ->
                                        HeldItem.of(
                                                        "Everything of you must stay",
                                                        Sql.instant(row, "placed_at"))
                                                .saying("Why", hold(row, n).reason())
                                                .saying("By", row.getString("placed_by_name"))
                                                .saying("Lifted", row.getString("lifted_at"))
                                                .others("a court or an inquiry may be named in it"))
                        .list();
        var erased =
                database.sql(
                                """
                                select decided_at, decided_by_name, what
                                from retention.customer_erasures
                                where customer_id = any(?)
                                order by decided_at
                                """)
                        .param(whose.ids())
                        .query(
                                (row, n) ->
                                        HeldItem.of(
                                                        "You were erased",
                                                        Sql.instant(row, "decided_at"))
                                                .saying(
                                                        "Decided by",
                                                        row.getString("decided_by_name"))
                                                .saying("What went", row.getString("what")))
                        .list();
        return Stream.concat(holds.stream(), erased.stream()).toList();
    }
}
