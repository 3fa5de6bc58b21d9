package borough.retention;

import borough.data.Sealing;
import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.values.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of somebody was erased and what must stay, told to whom it is about. */
@Component
class HeldHoldsStore {
    private final JdbcClient database;
    private final Sealing sealing;
    private final KeptCustomersStore customers;

    HeldHoldsStore(
            JdbcClient database, Sealing sealing, KeptCustomersStore customers, Holdings holdings) {
        this.customers = customers;
        this.database = database;
        this.sealing = sealing;
        holdings.add(
                new Holdings.Holding(
                        140,
                        "retention",
                        "What was erased, and what must stay",
                        List.of(
                                "retention.erasures",
                                "retention.holds",
                                "retention.customer_holds",
                                "retention.customer_erasures"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return Stream.of(erased(whose), held(whose), customers.tell(whose))
                .flatMap(List::stream)
                .toList();
    }

    private List<HeldItem> erased(Whose whose) {
        return database.sql(
                        """
                        select reference, rule, erased_at, by, what
                        from retention.erasures
                        where reference = any(?)
                        order by erased_at, reference
                        """)
                .param(whose.references())
                .query(
                        (row, n) ->
                                HeldItem.of("Erased", Sql.instant(row, "erased_at"))
                                        .saying("What", row.getString("what"))
                                        .saying("Kept", row.getString("rule"))
                                        .saying("By", row.getString("by"))
                                        .ofCase(new Reference(row.getString("reference"))))
                .list();
    }

    private List<HeldItem> held(Whose whose) {
        return database.sql(
                        """
                        select reference, sealing_key, reason, placed_by_name, placed_at,
                            review_on, lifted_at
                        from retention.holds
                        where reference = any(?)
                        order by placed_at, hold_id
                        """)
                .param(whose.references())
                .query(
                        (row, n) ->
                                HeldItem.of("Must stay", Sql.instant(row, "placed_at"))
                                        .saying(
                                                "Why",
                                                sealing.open(
                                                        row.getBytes("sealing_key"),
                                                        RetentionStore.REASON,
                                                        row.getBytes("reason")))
                                        .saying("By", row.getString("placed_by_name"))
                                        .saying("Look again on", row.getString("review_on"))
                                        .saying("Lifted", row.getString("lifted_at"))
                                        .ofCase(new Reference(row.getString("reference")))
                                        .others("a court or an inquiry may be named in it"))
                .list();
    }
}
