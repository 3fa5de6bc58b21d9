package borough.payments;

import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.values.Money;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was asked to pay, paid and was given back, told to whom it is about. */
@Component
class HeldPaymentsStore {
    private final JdbcClient database;

    HeldPaymentsStore(JdbcClient database, Holdings holdings) {
        this.database = database;
        holdings.add(
                new Holdings.Holding(
                        84,
                        "payments",
                        "What you paid, and what we gave back",
                        List.of("payments.charges", "payments.payments"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return database.sql(
                        """
                        select c.case_reference, c.name, c.pence as asked, c.asked_at, p.way,
                            p.state, p.receipt, p.finished_at, p.why,
                            (select string_agg(
                                trim(to_char(r.pence / 100.0, '9999999990.00'))
                                    || ' pounds, ' || r.state
                                    || ': ' || r.why, '; ' order by r.asked_at)
                            from payments.refunds r
                            where r.payment_id = p.payment_id) as given_back
                        from payments.charges c
                        left join payments.payments p using (charge_id)
                        where c.case_reference = any(?)
                        order by c.asked_at, p.created_at
                        """)
                .param(whose.references())
                .query((row, n) -> item(row))
                .list();
    }

    private static HeldItem item(ResultSet row) throws SQLException {
        return HeldItem.of(row.getString("name"), Sql.instant(row, "asked_at"))
                .saying("Asked for", new Money(row.getLong("asked")).toString())
                .saying("Paid by", row.getString("way"))
                .saying("How it stands", row.getString("state"))
                .saying("Receipt", row.getString("receipt"))
                .saying("Ended", row.getString("finished_at"))
                .saying("Why it was waived", row.getString("why"))
                .saying("Given back", row.getString("given_back"))
                .ofCase(new Reference(row.getString("case_reference")));
    }
}
