package borough.customers;

import borough.data.Sql;
import borough.data.Writes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records are one customer: lines that point up to the record that stands. */
@Component
class MergesStore {
    private static final String UP =
            """
            with recursive up (customer_id) as (
                select ?::uuid
                union
                select m.kept
                from up
                join customers.merges m on m.gone = up.customer_id and m.undone_at is null
            ), standing (customer_id) as (
                select up.customer_id
                from up
                where not exists (
                    select from customers.merges m
                    where m.gone = up.customer_id and m.undone_at is null)
            )
            """;

    /** Begins a statement that reads {@code all_of}, every record of one customer; takes its id. */
    static final String ALL_OF =
            UP
                    + """
                    , all_of (customer_id) as (
                        select customer_id from standing
                        union
                        select m.gone
                        from all_of
                        join customers.merges m
                            on m.kept = all_of.customer_id and m.undone_at is null
                    )
                    """;

    /** Every record that is one with each of those asked for, of the few that were merged. */
    private static final String LINKED =
            """
            select a.asked, every.customer_id
            from unnest(?::uuid[]) a (asked)
            cross join lateral (
                with recursive linked (customer_id) as (
                    select a.asked
                    union
                    select near.customer_id
                    from linked
                    cross join lateral (
                        select m.kept as customer_id
                        from customers.merges m
                        where m.gone = linked.customer_id and m.undone_at is null
                        union all
                        select m.gone
                        from customers.merges m
                        where m.kept = linked.customer_id and m.undone_at is null
                    ) near
                )
                select customer_id from linked
            ) every
            where exists (
                    select from customers.merges m
                    where m.gone = a.asked and m.undone_at is null)
                or exists (
                    select from customers.merges m
                    where m.kept = a.asked and m.undone_at is null)
            """;

    private final JdbcClient database;
    private final Writes writes;

    MergesStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Two merges at one moment could make a ring: A into B and B into A. */
    void oneAtATime() {
        database.sql(
                        "select pg_advisory_xact_lock("
                                + "hashtext('customers.merges'),"
                                + " current_setting('app.council')::int)")
                .query((row, n) -> true)
                .list();
    }

    void add(CustomerId gone, CustomerId kept, Instant at, String who, String why) {
        writes.add(
                """
                insert into customers.merges (merge_id, gone, kept, merged_at, who, why)
                values (?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                gone.value(),
                kept.value(),
                at,
                who,
                why);
    }

    int undo(CustomerId gone, Instant at, String who, String why) {
        return database.sql(
                        """
                        update customers.merges
                        set undone_at = ?, undone_by = ?, undone_why = ?
                        where gone = ? and undone_at is null
                        """)
                .param(Sql.value(at))
                .params(who, why, gone.value())
                .update();
    }

    CustomerId standing(CustomerId any) {
        return database.sql(UP + "select customer_id from standing")
                .param(any.value())
                .query((row, n) -> new CustomerId(row.getObject("customer_id", UUID.class)))
                .single();
    }

    Map<CustomerId, CustomerId> standing(Collection<CustomerId> any) {
        var standing = new HashMap<CustomerId, CustomerId>();
        database.sql(
                        """
                        with recursive up (asked, customer_id) as (
                            select id, id from unnest(?) id
                            union
                            select up.asked, m.kept
                            from up
                            join customers.merges m
                                on m.gone = up.customer_id and m.undone_at is null
                        )
                        select up.asked, up.customer_id
                        from up
                        where not exists (
                            select from customers.merges m
                            where m.gone = up.customer_id and m.undone_at is null)
                        """)
                .param(any.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                standing.put(
                                        new CustomerId(row.getObject("asked", UUID.class)),
                                        new CustomerId(row.getObject("customer_id", UUID.class))))
                .list();
        return standing;
    }

    List<CustomerId> allOf(CustomerId any) {
        return database.sql(ALL_OF + "select customer_id from all_of")
                .param(any.value())
                .query((row, n) -> new CustomerId(row.getObject("customer_id", UUID.class)))
                .list();
    }

    Map<CustomerId, List<CustomerId>> allOfEach(Collection<CustomerId> asked) {
        var found = new HashMap<CustomerId, List<CustomerId>>();
        asked.forEach(it -> found.put(it, List.of(it)));
        linked(asked).forEach((id, all) -> found.put(id, List.copyOf(all)));
        return found;
    }

    // Few are ever merged: only those are followed.
    private Map<CustomerId, List<CustomerId>> linked(Collection<CustomerId> asked) {
        var found = new HashMap<CustomerId, List<CustomerId>>();
        database.sql(LINKED)
                .param(asked.stream().map(CustomerId::value).distinct().toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                found.computeIfAbsent(
                                                id(row.getObject("asked", UUID.class)),
                                                any -> new ArrayList<>())
                                        .add(id(row.getObject("customer_id", UUID.class))))
                .list();
        return found;
    }

    private static CustomerId id(UUID value) {
        return new CustomerId(value);
    }
}
