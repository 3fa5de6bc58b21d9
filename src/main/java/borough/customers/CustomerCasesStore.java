package borough.customers;

import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose each case is. */
@Component
class CustomerCasesStore {
    private final JdbcClient database;
    private final Writes writes;

    CustomerCasesStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void link(CustomerId customer, Reference reference, String how, Instant at) {
        writes.add(
                """
                insert into customers.cases (customer_id, reference, how, linked_at)
                values (?, ?, ?, ?)
                on conflict do nothing
                """,
                customer.value(),
                reference,
                how,
                at);
    }

    void unlink(CustomerId customer, Reference reference) {
        writes.add(
                "delete from customers.cases where customer_id = ? and reference = ?",
                customer.value(),
                reference);
    }

    Map<Reference, List<CustomerId>> customersOf(Collection<Reference> references) {
        var found = new HashMap<Reference, List<CustomerId>>();
        database.sql(
                        """
                        select distinct c.reference, stands.customer_id
                        from customers.cases c
                        cross join lateral (
                            with recursive up (customer_id) as (
                                select c.customer_id
                                union
                                select m.kept
                                from up
                                join customers.merges m
                                    on m.gone = up.customer_id and m.undone_at is null
                            )
                            select up.customer_id
                            from up
                            where not exists (
                                select from customers.merges m
                                where m.gone = up.customer_id and m.undone_at is null)
                        ) stands
                        where c.reference = any(?)
                        order by c.reference, stands.customer_id
                        """)
                .param(references.stream().map(Reference::text).toArray(String[]::new))
                .query(
                        (row, n) ->
                                found.computeIfAbsent(
                                                new Reference(row.getString("reference")),
                                                any -> new ArrayList<>())
                                        .add(
                                                new CustomerId(
                                                        row.getObject("customer_id", UUID.class))))
                .list();
        return found;
    }

    List<Reference> of(CustomerId customer, int most) {
        return database.sql(
                        MergesStore.ALL_OF
                                + """
                                select c.reference
                                from customers.cases c
                                where c.customer_id in (select customer_id from all_of)
                                group by c.reference
                                order by max(c.linked_at) desc, c.reference
                                limit ?
                                """)
                .params(customer.value(), most)
                .query((row, n) -> new Reference(row.getString("reference")))
                .list();
    }
}
