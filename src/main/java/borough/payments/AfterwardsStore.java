package borough.payments;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is heard of payments afterwards: webhooks, what came to the bank, and the sums. */
@Component
@Transactional
class AfterwardsStore {
    private final JdbcClient database;
    private final Writes writes;

    AfterwardsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Brings the next look forward; one that is paid is looked at for what came to the bank. */
    void lookSoon(String providerId, Instant now) {
        writes.add(
                """
                update payments.payments set look_at = ?
                where provider_id = ? and (look_at is not null
                    or (state = 'success' and settled_on is null))
                """,
                now,
                providerId);
    }

    boolean hasUnsettled() {
        return database.sql(
                        """
                        select exists (
                            select from payments.payments
                            where way = 'card' and state = 'success' and settled_on is null)
                        """)
                .query(Boolean.class)
                .single();
    }

    void settled(UUID payment, LocalDate day) {
        writes.add(
                "update payments.payments set settled_on = ? where payment_id = ?", day, payment);
    }

    /** Whether this webhook comes for the first time. */
    boolean isNew(String message, Instant now) {
        return database.sql(
                                """
                                insert into payments.hooks (message_id, came_at) values (?, ?)
                                on conflict (council_id, message_id) do nothing
                                """)
                        .params(message, Sql.value(now))
                        .update()
                == 1;
    }

    /** Sums that the books must show too: paid by card, paid back, and how many receipts. */
    record Totals(Money card, Money counter, Money refunded, long receipts, long receiptsMax) {}

    Totals totals() {
        return database.sql(
                        """
                        select
                            coalesce(sum(pence) filter (where way = 'card'), 0)::bigint as card,
                            coalesce(sum(pence) filter (where way in ('cash', 'cheque')), 0)::bigint
                                as counter,
                            coalesce(sum(refunded_pence), 0)::bigint as refunded,
                            count(*) as receipts, coalesce(max(receipt), 0) as last
                        from payments.payments
                        where state = 'success'
                        """)
                .query(
                        (row, n) ->
                                new Totals(
                                        new Money(row.getLong("card")),
                                        new Money(row.getLong("counter")),
                                        new Money(row.getLong("refunded")),
                                        row.getLong("receipts"),
                                        row.getLong("last")))
                .single();
    }
}
