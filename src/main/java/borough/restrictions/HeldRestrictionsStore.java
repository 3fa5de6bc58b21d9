package borough.restrictions;

import borough.data.Sealing;
import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom a record was restricted and who looked at it, told to whom it is about. */
@Component
class HeldRestrictionsStore {
    private final JdbcClient database;
    private final Sealing sealing;

    HeldRestrictionsStore(JdbcClient database, Sealing sealing, Holdings holdings) {
        this.database = database;
        this.sealing = sealing;
        holdings.add(
                new Holdings.Holding(
                        120,
                        "restrictions",
                        "Restrictions of your record, and who looked at what is restricted",
                        List.of("restrictions.marks", "restrictions.looks"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        var marks =
                database.sql(
                                """
                                select kind, set_at, set_by, ended_at, sealing_key, why
                                from restrictions.marks
                                where customer_id = any(?)
                                order by set_at, mark_id
                                """)
                        .param(whose.ids())
                        .query(
                                (row, n) ->
                                        HeldItem.of("Restricted", Sql.instant(row, "set_at"))
                                                .saying("Kind", row.getString("kind"))
                                                .saying("By", row.getString("set_by"))
                                                .saying(
                                                        "Why",
                                                        sealing.open(
                                                                row.getBytes("sealing_key"),
                                                                RestrictionsStore.WHY,
                                                                row.getBytes("why")))
                                                .saying("Until", row.getString("ended_at"))
                                                .others("it may tell of whom they fear"))
                        .list();
        return Stream.concat(marks.stream(), looks(whose).stream()).toList();
    }

    private List<HeldItem> looks(Whose whose) {
        var subjects =
                Stream.concat(
                                whose.records().stream().map(Object::toString),
                                Stream.of(whose.references()))
                        .toArray(String[]::new);
        return database.sql(
                        """
                        select name, at, sealing_key, why
                        from restrictions.looks
                        where subject = any(?)
                        order by at, look_id
                        """)
                .param(subjects)
                .query(
                        (row, n) ->
                                HeldItem.of("Somebody looked", Sql.instant(row, "at"))
                                        .saying("Who", row.getString("name"))
                                        .saying(
                                                "Why",
                                                sealing.open(
                                                        row.getBytes("sealing_key"),
                                                        RestrictedLooksStore.WHY,
                                                        row.getBytes("why")))
                                        .others("it names a member of staff and their reason"))
                .list();
    }
}
