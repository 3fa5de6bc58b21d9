package borough.govukpaystandin;

import borough.data.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the stand-in holds. */
@Component
class PayStandInStore {
    private static final String PAYMENT =
            """
            select payment_id, pence, reference, description, return_url, token, token_used,
                status, code, created_at, finished_at
            from govukpaystandin.payments
            """;

    private final JdbcClient database;

    PayStandInStore(JdbcClient database) {
        this.database = database;
    }

    /** A refund as the stand-in keeps it. */
    record KeptRefund(String id, String payment, long pence, String status, Instant at) {}

    /** A webhook to bring. */
    record Hook(UUID id, String body, int tries) {}

    /** Adds one; false where the key was used before. */
    boolean add(Kept it, String key) {
        return database.sql(
                                """
                                insert into govukpaystandin.payments
                                    (payment_id, pence, reference, description, return_url,
                                    idempotency_key, token, status, created_at)
                                values (?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?)
                                on conflict (council_id, idempotency_key) do nothing
                                """)
                        .params(
                                it.id(),
                                it.pence(),
                                it.reference(),
                                it.description(),
                                it.returnUrl(),
                                key,
                                it.token(),
                                it.status(),
                                Sql.value(it.createdAt()))
                        .update()
                == 1;
    }

    Optional<Kept> held(String id) {
        return one("where payment_id = ? for update", id);
    }

    Optional<Kept> byToken(String token) {
        return one("where token = ? for update", token);
    }

    private Optional<Kept> one(String which, String value) {
        return database.sql(PAYMENT + which).param(value).query((row, n) -> kept(row)).optional();
    }

    List<Kept> byReference(String reference) {
        return database.sql(PAYMENT + "where reference = ? order by created_at desc limit 100")
                .param(reference)
                .query((row, n) -> kept(row))
                .list();
    }

    List<Kept> paidBetween(Instant from, Instant until, int skip, int most) {
        return database.sql(
                        PAYMENT
                                + """
                                where status = 'success' and finished_at >= ? and finished_at < ?
                                order by finished_at, payment_id
                                offset ? limit ?
                                """)
                .params(Sql.value(from), Sql.value(until), skip, most)
                .query((row, n) -> kept(row))
                .list();
    }

    List<Kept> olderThan(Instant created, int most) {
        return database.sql(
                        PAYMENT
                                + """
                                where finished_at is null and created_at < ?
                                order by created_at
                                limit ?
                                for update skip locked
                                """)
                .params(Sql.value(created), most)
                .query((row, n) -> kept(row))
                .list();
    }

    void move(String id, String status, String code, boolean finished, Instant now) {
        database.sql(
                        """
                        update govukpaystandin.payments
                        set status = ?, code = ?, token_used = true,
                            finished_at = case when ? then ?::timestamptz end
                        where payment_id = ?
                        """)
                .params(status, code, finished, Sql.value(now), id)
                .update();
    }

    void add(KeptRefund it) {
        database.sql(
                        """
                        insert into govukpaystandin.refunds
                            (refund_id, payment_id, pence, status, at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(it.id(), it.payment(), it.pence(), it.status(), Sql.value(it.at()))
                .update();
    }

    List<KeptRefund> refunds(String payment) {
        return refunds(List.of(payment));
    }

    List<KeptRefund> refunds(Collection<String> payments) {
        return database.sql(
                        """
                        select refund_id, payment_id, pence, status, at
                        from govukpaystandin.refunds
                        where payment_id = any(?)
                        order by at, refund_id
                        """)
                .param(payments.toArray(String[]::new))
                .query(
                        (row, n) ->
                                new KeptRefund(
                                        row.getString("refund_id"),
                                        row.getString("payment_id"),
                                        row.getLong("pence"),
                                        row.getString("status"),
                                        Sql.instant(row, "at")))
                .list();
    }

    void finishRefunds(String payment) {
        database.sql(
                        """
                        update govukpaystandin.refunds set status = 'success'
                        where payment_id = ? and status = 'submitted'
                        """)
                .param(payment)
                .update();
    }

    void addHook(String body, Instant due) {
        database.sql(
                        """
                        insert into govukpaystandin.hooks (hook_id, body, due_at) values (?, ?, ?)
                        """)
                .params(UUID.randomUUID(), body, Sql.value(due))
                .update();
    }

    List<Hook> hooks(Instant now, int most) {
        return database.sql(
                        """
                        update govukpaystandin.hooks
                        set tries = tries + 1, due_at = ?::timestamptz + interval '1 minute'
                        where (council_id, hook_id) in (
                            select council_id, hook_id from govukpaystandin.hooks
                            where due_at <= ?
                            order by due_at desc
                            limit ?
                            for update skip locked)
                        returning hook_id, body, tries
                        """)
                .params(Sql.value(now), Sql.value(now), most)
                .query(
                        (row, n) ->
                                new Hook(
                                        row.getObject("hook_id", UUID.class),
                                        row.getString("body"),
                                        row.getInt("tries")))
                .list();
    }

    void brought(UUID hook) {
        database.sql("delete from govukpaystandin.hooks where hook_id = ?").param(hook).update();
    }

    Set<PayMistake> mistakes() {
        return database
                .sql("select mistake from govukpaystandin.mistakes")
                .query(String.class)
                .list()
                .stream()
                .flatMap(it -> PayMistake.read(it).stream())
                .collect(Collectors.toSet());
    }

    void set(List<PayMistake> mistakes) {
        database.sql("delete from govukpaystandin.mistakes").update();
        mistakes.forEach(
                it ->
                        database.sql("insert into govukpaystandin.mistakes (mistake) values (?)")
                                .param(it.code())
                                .update());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("payment_id"),
                row.getLong("pence"),
                row.getString("reference"),
                row.getString("description"),
                row.getString("return_url"),
                row.getString("token"),
                row.getBoolean("token_used"),
                row.getString("status"),
                row.getString("code"),
                Sql.instant(row, "created_at"),
                Sql.instantIfAny(row, "finished_at").orElse(null));
    }
}
