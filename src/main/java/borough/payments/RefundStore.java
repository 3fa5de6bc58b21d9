package borough.payments;

import borough.data.Sql;
import borough.data.Writes;
import borough.values.Money;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is given back. */
@Component
@Transactional
class RefundStore {
    private static final String REFUND =
            """
            select refund_id, payment_id, name, pence, state, why, asked_at, asked_by, provider_id,
                refunded_before
            from payments.refunds
            """;

    private final JdbcClient database;
    private final Writes writes;

    RefundStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void add(Refund it, @Nullable Instant lookAt) {
        writes.add(
                """
                insert into payments.refunds
                    (refund_id, payment_id, name, pence, state, why, asked_at, asked_by, look_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.payment(),
                it.name(),
                it.amount(),
                it.state().word(),
                it.why(),
                it.askedAt(),
                it.askedBy(),
                lookAt);
    }

    Optional<Refund> held(UUID id) {
        return database.sql(REFUND + "where refund_id = ? for update")
                .param(id)
                .query((row, n) -> refund(row))
                .optional();
    }

    List<Refund> of(UUID payment) {
        return database.sql(REFUND + "where payment_id = ? order by asked_at, refund_id")
                .param(payment)
                .query((row, n) -> refund(row))
                .list();
    }

    List<Refund> of(Collection<UUID> payments) {
        return database.sql(REFUND + "where payment_id = any(?) order by asked_at, refund_id")
                .param(payments.toArray(UUID[]::new))
                .query((row, n) -> refund(row))
                .list();
    }

    /** A refund and the case that it is of. */
    record OfCase(Refund refund, Reference about) {}

    /** What waits for a second person, the oldest first. */
    List<OfCase> waiting(int most) {
        return database.sql(
                        """
                        select r.refund_id, r.payment_id, r.name, r.pence, r.state, r.why,
                            r.asked_at, r.asked_by, r.provider_id, r.refunded_before,
                            c.case_reference
                        from payments.refunds r
                        join payments.payments p
                            on p.council_id = r.council_id and p.payment_id = r.payment_id
                        join payments.charges c
                            on c.council_id = p.council_id and c.charge_id = p.charge_id
                        where r.state = 'asked'
                        order by r.asked_at
                        limit ?
                        """)
                .param(most)
                .query(
                        (row, n) ->
                                new OfCase(
                                        refund(row),
                                        new Reference(row.getString("case_reference"))))
                .list();
    }

    void decided(UUID id, Refund.State state, UUID by, @Nullable Instant lookAt) {
        writes.addExactly(
                1,
                """
                update payments.refunds set state = ?, approved_by = ?, look_at = ?
                where refund_id = ? and state = 'asked'
                """,
                state.word(),
                by,
                lookAt,
                id);
    }

    /** Marked before it is asked for elsewhere, with what may be given back there. */
    void sending(UUID id, Money before) {
        writes.addExactly(
                1,
                """
                update payments.refunds set state = 'sent', refunded_before = ?
                where refund_id = ? and state = 'approved'
                """,
                before,
                id);
    }

    /** It was not asked for after all. */
    void notSent(UUID id) {
        writes.addExactly(
                1,
                """
                update payments.refunds set state = 'approved'
                where refund_id = ? and state = 'sent' and provider_id is null
                """,
                id);
    }

    void known(UUID id, String providerId) {
        writes.addExactly(
                1,
                "update payments.refunds set provider_id = ? where refund_id = ?",
                providerId,
                id);
    }

    void end(UUID id, Refund.State state) {
        writes.addExactly(
                1,
                "update payments.refunds set state = ?, look_at = null where refund_id = ?",
                state.word(),
                id);
    }

    List<Refund> claim(Instant now, int most) {
        return database.sql(
                        """
                        update payments.refunds
                        set looks = looks + 1,
                            look_at = ?::timestamptz + least(looks + 1, 30) * interval '1 minute'
                        where (council_id, refund_id) in (
                            select council_id, refund_id from payments.refunds
                            where look_at <= ?
                            order by look_at
                            limit ?
                            for update skip locked)
                        returning refund_id, payment_id, name, pence, state, why, asked_at,
                            asked_by, provider_id, refunded_before
                        """)
                .params(Sql.value(now), Sql.value(now), most)
                .query((row, n) -> refund(row))
                .list();
    }

    /** All that was given back. */
    Money done() {
        return sum("state = 'done'");
    }

    /** The same with what is asked for or on its way. */
    Money doneOrSent() {
        return sum("state in ('asked', 'approved', 'sent', 'done')");
    }

    private Money sum(String which) {
        return new Money(
                database.sql(
                                "select coalesce(sum(pence), 0)::bigint from payments.refunds"
                                        + " where "
                                        + which)
                        .query(Long.class)
                        .single());
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                row.getObject("refund_id", UUID.class),
                row.getObject("payment_id", UUID.class),
                row.getString("name"),
                new Money(row.getLong("pence")),
                Refund.State.read(row.getString("state")),
                row.getString("why"),
                Sql.instant(row, "asked_at"),
                row.getObject("asked_by", UUID.class),
                row.getString("provider_id"),
                new Money(row.getLong("refunded_before")));
    }
}
