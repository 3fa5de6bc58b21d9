package borough.bookings;

import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Times that somebody booked, told to whom they are about. */
@Component
class HeldBookingsStore {
    private final JdbcClient database;

    HeldBookingsStore(JdbcClient database, Holdings holdings) {
        this.database = database;
        holdings.add(
                new Holdings.Holding(
                        82,
                        "bookings",
                        "Times you booked",
                        List.of("bookings.bookings", "bookings.invitations"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return database.sql(
                        """
                        select case_reference, diary, doing, starts_at, ends_at, resource, state,
                            arrived_at, minutes_late, added_at
                        from bookings.bookings
                        where case_reference = any(?)
                        union all
                        select case_reference, diary, doing, null, null, '', 'to be chosen',
                            chosen_at, null, added_at
                        from bookings.invitations
                        where case_reference = any(?)
                        order by added_at
                        """)
                .params(whose.references(), whose.references())
                .query((row, n) -> item(row))
                .list();
    }

    private static HeldItem item(ResultSet row) throws SQLException {
        var late = row.getString("minutes_late");
        return HeldItem.of("A time in " + row.getString("diary"), Sql.instant(row, "added_at"))
                .saying("For", row.getString("doing"))
                .saying("From", row.getString("starts_at"))
                .saying("Until", row.getString("ends_at"))
                .saying("With", row.getString("resource"))
                .saying("How it stands", row.getString("state"))
                .saying("You came or chose at", row.getString("arrived_at"))
                .saying("We ran late", late == null ? "" : late + " minutes")
                .ofCase(new Reference(row.getString("case_reference")));
    }
}
