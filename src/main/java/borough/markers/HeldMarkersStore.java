package borough.markers;

import borough.data.Sealing;
import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warnings about a person, told to whom they are about. */
@Component
class HeldMarkersStore {
    private final JdbcClient database;
    private final Sealing sealing;

    HeldMarkersStore(JdbcClient database, Sealing sealing, Holdings holdings) {
        this.database = database;
        this.sealing = sealing;
        holdings.add(
                new Holdings.Holding(
                        30,
                        "warnings",
                        "Warnings about you",
                        List.of("markers.markers", "markers.events"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return database.sql(
                        """
                        select m.kind, m.label, m.key, m.words, m.reason, m.review_on, m.set_at,
                            m.ended_at,
                            (select string_agg(e.what || ' ' || e.at::date, ', '
                                order by e.position)
                            from markers.events e
                            where e.marker_id = m.marker_id) as events
                        from markers.markers m
                        where m.customer_id = any(?)
                        order by m.set_at, m.marker_id
                        """)
                .param(whose.ids())
                .query((row, n) -> item(row))
                .list();
    }

    private HeldItem item(ResultSet row) throws SQLException {
        return HeldItem.of("A warning", Sql.instant(row, "set_at"))
                .saying("Kind", row.getString("kind"))
                .saying("Warning", row.getString("label"))
                .saying("Words", opened(row, "words", MarkersStore.WORDS))
                .saying("Why", opened(row, "reason", MarkersStore.REASON))
                .saying("To be looked at again by", row.getString("review_on"))
                .saying("What was done with it", row.getString("events"))
                .others("whoever reported it may be known by what it says");
    }

    private String opened(ResultSet row, String column, String place) throws SQLException {
        var key = row.getBytes("key");
        var sealed = row.getBytes(column);
        return key == null || sealed == null ? "" : sealing.open(key, place, sealed);
    }
}
