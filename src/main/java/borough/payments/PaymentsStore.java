package borough.payments;

import borough.data.Sql;
import borough.data.Writes;
import borough.payments.Payment.Way;
import borough.values.Money;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Charges, and the tries to pay them. */
@Component
@Transactional
class PaymentsStore {
    private static final String PAYMENT =
            """
            select payment_id, charge_id, way, state, pence, reference, provider_id, next_url,
                code, created_at, receipt, refunded_pence, settled_on
            from payments.payments
            """;
    private static final String CHARGE =
            """
            select charge_id, case_reference, name, pence, state from payments.charges
            """;

    private final JdbcClient database;
    private final Writes writes;

    PaymentsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Asks for a charge; one that lapsed is open again, with what it costs now. */
    Charge ask(Reference about, String name, Money amount, Instant now) {
        return database.sql(
                        """
                        insert into payments.charges
                            (charge_id, case_reference, name, pence, state, asked_at)
                        values (?, ?, ?, ?, 'open', ?)
                        on conflict (council_id, case_reference, name) do update
                        set state = case charges.state when 'paid' then 'paid' else 'open' end,
                            pence = case charges.state when 'paid' then charges.pence
                                else excluded.pence end
                        returning charge_id, case_reference, name, pence, state
                        """)
                .params(UUID.randomUUID(), about.text(), name, amount.pence(), Sql.value(now))
                .query((row, n) -> charge(row))
                .single();
    }

    Optional<Charge> held(UUID charge) {
        return database.sql(CHARGE + "where charge_id = ? for update")
                .param(charge)
                .query((row, n) -> charge(row))
                .optional();
    }

    Optional<Charge> charge(UUID charge) {
        return database.sql(CHARGE + "where charge_id = ?")
                .param(charge)
                .query((row, n) -> charge(row))
                .optional();
    }

    List<Charge> of(Reference about) {
        return database.sql(CHARGE + "where case_reference = ? order by asked_at, name")
                .param(about.text())
                .query((row, n) -> charge(row))
                .list();
    }

    void set(UUID charge, Charge.State state) {
        writes.add(
                "update payments.charges set state = ? where charge_id = ?",
                state.name().toLowerCase(Locale.UK),
                charge);
    }

    /** Whether its case is told of it for the first time. */
    boolean isFirstTold(UUID charge) {
        return database.sql(
                                """
                                update payments.charges set told = true
                                where charge_id = ? and not told
                                """)
                        .param(charge)
                        .update()
                == 1;
    }

    void lapse(Reference about) {
        writes.add(
                """
                update payments.charges set state = 'lapsed'
                where case_reference = ? and state = 'open'
                """,
                about);
    }

    void add(Payment it, String returnHash, Instant lookAt) {
        writes.add(
                """
                insert into payments.payments
                    (payment_id, charge_id, way, state, pence, reference, return_hash, created_at,
                    look_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.charge(),
                it.way().word(),
                it.state().word(),
                it.amount(),
                it.reference(),
                returnHash,
                it.createdAt(),
                lookAt);
        step(it.id(), it.state(), "asked", it.createdAt());
    }

    void step(UUID payment, Life state, String how, Instant now) {
        writes.add(
                """
                insert into payments.steps (step_id, payment_id, at, state, how)
                values (?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                payment,
                now,
                state.word(),
                how);
    }

    /** What is known of it there. */
    void known(UUID payment, String providerId, @Nullable String nextUrl) {
        writes.add(
                """
                update payments.payments set provider_id = ?, next_url = ? where payment_id = ?
                """,
                providerId,
                nextUrl,
                payment);
    }

    /** What the way back from the card page is known by. */
    void returnsBy(UUID payment, String hash) {
        writes.add(
                "update payments.payments set return_hash = ? where payment_id = ?", hash, payment);
    }

    void move(Payment it, Life to, String code, @Nullable Long receipt, Instant now) {
        writes.addExactly(
                1,
                """
                update payments.payments
                set state = ?, code = ?, receipt = ?,
                    finished_at = case when ? then ?::timestamptz end,
                    look_at = case when ? then null else look_at end
                where payment_id = ? and state = ?
                """,
                to.word(),
                code,
                receipt,
                to.isFinished(),
                now,
                to.isFinished(),
                it.id(),
                it.state().word());
    }

    Optional<Payment> find(UUID id) {
        return one("where payment_id = ?", id);
    }

    Optional<Payment> heldPayment(UUID id) {
        return one("where payment_id = ? for update", id);
    }

    Optional<Payment> byProvider(String providerId) {
        return one("where provider_id = ?", providerId);
    }

    Optional<Payment> byReturn(String hash) {
        return one("where return_hash = ?", hash);
    }

    Optional<Payment> byReference(String reference) {
        return one("where reference = ?", reference);
    }

    private Optional<Payment> one(String which, Object value) {
        return database.sql(PAYMENT + which)
                .param(value)
                .query((row, n) -> payment(row))
                .optional();
    }

    /** All tries to pay a charge, the first first. */
    List<Payment> tries(UUID charge) {
        return database.sql(PAYMENT + "where charge_id = ? order by created_at, payment_id")
                .param(charge)
                .query((row, n) -> payment(row))
                .list();
    }

    /** All tries to pay for anything of a case, the first first. */
    List<Payment> tries(Reference about) {
        return ofCases(List.of(about), "", "");
    }

    /** What was paid for these cases, held so that nobody else gives the same back. */
    List<Payment> heldPaid(List<Reference> about) {
        return ofCases(about, "and state = 'success'", "for update");
    }

    private List<Payment> ofCases(List<Reference> about, String which, String held) {
        return database.sql(
                        PAYMENT
                                + """
                                where charge_id in (
                                    select charge_id from payments.charges
                                    where case_reference = any(?)) %s
                                order by created_at, payment_id %s
                                """
                                        .formatted(which, held))
                .param(about.stream().map(Reference::text).toArray(String[]::new))
                .query((row, n) -> payment(row))
                .list();
    }

    /** Claims payments that are due to be looked at; each comes again later, and later still. */
    List<Payment> claim(Instant now, int most) {
        return database.sql(
                        """
                        update payments.payments p
                        set looks = looks + 1,
                            look_at = case when state = 'success' then null
                                else ?::timestamptz + least(looks + 1, 30) * interval '1 minute' end
                        where (council_id, payment_id) in (
                            select council_id, payment_id from payments.payments
                            where look_at <= ?
                            order by look_at
                            limit ?
                            for update skip locked)
                        returning payment_id, charge_id, way, state, pence, reference, provider_id,
                            next_url, code, created_at, receipt, refunded_pence, settled_on
                        """)
                .params(Sql.value(now), Sql.value(now), most)
                .query((row, n) -> payment(row))
                .list();
    }

    /** Counts what is given back; the database refuses more than was paid. */
    void refunded(UUID payment, Money more) {
        writes.addExactly(
                1,
                """
                update payments.payments set refunded_pence = refunded_pence + ?
                where payment_id = ?
                """,
                more,
                payment);
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getObject("charge_id", UUID.class),
                new Reference(row.getString("case_reference")),
                row.getString("name"),
                new Money(row.getLong("pence")),
                Charge.State.valueOf(row.getString("state").toUpperCase(Locale.UK)));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getObject("payment_id", UUID.class),
                row.getObject("charge_id", UUID.class),
                Way.read(row.getString("way")),
                Life.read(row.getString("state")),
                new Money(row.getLong("pence")),
                row.getString("reference"),
                row.getString("provider_id"),
                row.getString("next_url"),
                row.getString("code"),
                Sql.instant(row, "created_at"),
                row.getObject("receipt", Long.class),
                new Money(row.getLong("refunded_pence")),
                row.getObject("settled_on", LocalDate.class));
    }
}
