package borough.identity;

import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How we made sure who somebody is, told to whom it is about; what was answered is not kept. */
@Component
class HeldChecksStore {
    private final JdbcClient database;

    HeldChecksStore(JdbcClient database, Holdings holdings) {
        this.database = database;
        holdings.add(
                new Holdings.Holding(
                        112,
                        "checks",
                        "How we made sure who you are",
                        List.of("identity.checks", "identity.answers", "identity.results"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return database.sql(
                        """
                        select c.begun_at, c.channel,
                            (select string_agg(
                                a.fact || ' (' || a.outcome || ')', ', ' order by a.at)
                            from identity.answers a
                            where a.check_id = c.check_id) as asked,
                            (select string_agg(
                                r.level || ' until ' || r.until
                                    || coalesce(', by ' || r.paper, ''),
                                '; ' order by r.at)
                            from identity.results r
                            where r.check_id = c.check_id) as results
                        from identity.checks c
                        where c.customer_id = any(?)
                        order by c.begun_at
                        """)
                .param(whose.ids())
                .query((row, n) -> item(row))
                .list();
    }

    private static HeldItem item(ResultSet row) throws SQLException {
        return HeldItem.of("A check of who you are", Sql.instant(row, "begun_at"))
                .saying("Channel", row.getString("channel"))
                .saying("What we asked", row.getString("asked"))
                .saying("What came of it", row.getString("results"));
    }
}
