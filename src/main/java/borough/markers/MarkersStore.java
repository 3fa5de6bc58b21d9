package borough.markers;

import borough.customers.CustomerId;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Uprn;
import borough.values.Usrn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warnings and who set them. */
@Component
class MarkersStore {
    static final String WORDS = "markers.markers.words";
    static final String REASON = "markers.markers.reason";
    private static final int LIST = 200;
    private static final String MARKER =
            """
            select marker_id, uprn, usrn, kind, label, key, words, review_on, set_at, set_by,
                customer_id, reason, expires_on
            from markers.markers
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    MarkersStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    void add(Marker it) {
        var key = sealing.newKey();
        var person = it.person();
        writes.add(
                """
                insert into markers.markers (marker_id, uprn, usrn, kind, label, key, words,
                    review_on, set_at, set_by, customer_id, reason, expires_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                it.property(),
                it.street(),
                it.kind(),
                it.label(),
                key,
                it.words().isBlank() ? null : sealing.seal(key, WORDS, it.words()),
                it.reviewOn(),
                it.setAt(),
                it.setBy(),
                person == null ? null : person.customer().value(),
                person == null ? null : sealing.seal(key, REASON, person.reason()),
                person == null ? null : person.expiresOn());
        writes.add(
                """
                insert into markers.events (marker_id, position, at, what, by_person)
                values (?, 1, ?, 'set', ?)
                """,
                it.id(),
                it.setAt(),
                it.setBy());
    }

    /** Ends one about a place; one about a person is ended by {@link #endAboutPerson}. */
    void end(UUID id, Instant at, UUID by) {
        close(id, false, at, "ended", by);
    }

    void endAboutPerson(UUID id, Instant at, UUID by) {
        close(id, true, at, "ended", by);
    }

    /** Ends it by itself: nobody looked at it again. */
    void lapse(UUID id, Instant at) {
        close(id, true, at, "lapsed", null);
    }

    private void close(UUID id, boolean aboutPerson, Instant at, String what, @Nullable UUID by) {
        writes.add(
                """
                with ended as (
                    update markers.markers
                    set ended_at = ?, key = null, words = null, reason = null
                    where marker_id = ? and ended_at is null
                        and (customer_id is not null) = ?
                    returning marker_id
                )
                insert into markers.events (marker_id, position, at, what, by_person)
                select e.marker_id, max(e.position) + 1, ?, ?, ?
                from markers.events e
                join ended on ended.marker_id = e.marker_id
                group by e.marker_id
                """,
                at,
                id,
                aboutPerson,
                at,
                what,
                by);
    }

    /** Somebody looked at it again: it holds until another day. */
    void review(UUID id, LocalDate next, Instant at, UUID by) {
        writes.add(
                """
                with reviewed as (
                    update markers.markers
                    set review_on = ?, told_at = null
                    where marker_id = ? and ended_at is null
                    returning marker_id
                )
                insert into markers.events (marker_id, position, at, what, by_person)
                select e.marker_id, max(e.position) + 1, ?, 'reviewed', ?
                from markers.events e
                join reviewed on reviewed.marker_id = e.marker_id
                group by e.marker_id
                """,
                next,
                id,
                at,
                by);
    }

    List<Marker> about(Collection<CustomerId> customers) {
        return database.sql(
                        MARKER
                                + """
                                where customer_id = any (?) and ended_at is null
                                order by set_at, marker_id
                                """)
                .param(customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(this::marker)
                .list();
    }

    /** Warnings about people whose day of review has come, which nobody was told of yet. */
    List<Marker> due(LocalDate today) {
        return database.sql(
                        MARKER
                                + """
                                where ended_at is null and customer_id is not null
                                    and review_on <= ? and told_at is null
                                order by review_on
                                limit ?
                                for update skip locked
                                """)
                .params(today, LIST)
                .query(this::marker)
                .list();
    }

    void told(UUID id, Instant at) {
        writes.add("update markers.markers set told_at = ? where marker_id = ?", at, id);
    }

    /** Those whose review was missed by longer than the grace, or that were not to last. */
    List<UUID> over(LocalDate lastReview, LocalDate today) {
        return database.sql(
                        """
                        select marker_id
                        from markers.markers
                        where ended_at is null and customer_id is not null
                            and (review_on < ? or expires_on < ?)
                        limit ?
                        for update skip locked
                        """)
                .params(lastReview, today, LIST)
                .query((row, n) -> row.getObject("marker_id", UUID.class))
                .list();
    }

    // Two readings, so that each is answered from its own index.
    List<Marker> at(Collection<Uprn> properties, Collection<Usrn> streets) {
        return database.sql(
                        """
                        (%s where uprn = any (?) and ended_at is null)
                        union all
                        (%s where usrn = any (?) and ended_at is null)
                        order by set_at, marker_id
                        """
                                .formatted(MARKER, MARKER))
                .param(properties.stream().map(Uprn::number).toArray(Long[]::new))
                .param(streets.stream().map(Usrn::number).toArray(Long[]::new))
                .query(this::marker)
                .list();
    }

    List<Marker> byReview() {
        return database.sql(MARKER + "where ended_at is null order by review_on, marker_id limit ?")
                .param(LIST)
                .query(this::marker)
                .list();
    }

    List<Marker.Line> history(UUID id) {
        return database.sql(
                        """
                        select at, what, by_person
                        from markers.events
                        where marker_id = ?
                        order by position
                        """)
                .param(id)
                .query(
                        (row, n) ->
                                new Marker.Line(
                                        Sql.instant(row, "at"),
                                        row.getString("what"),
                                        row.getObject("by_person", UUID.class)))
                .list();
    }

    private Marker marker(ResultSet row, int n) throws SQLException {
        var uprn = row.getObject("uprn", Long.class);
        var usrn = row.getObject("usrn", Long.class);
        var key = row.getBytes("key");
        var words = row.getBytes("words");
        return new Marker(
                row.getObject("marker_id", UUID.class),
                uprn == null ? null : new Uprn(uprn),
                usrn == null ? null : new Usrn(usrn),
                row.getString("kind"),
                row.getString("label"),
                key == null || words == null ? "" : sealing.open(key, WORDS, words),
                row.getObject("review_on", LocalDate.class),
                Sql.instant(row, "set_at"),
                row.getObject("set_by", UUID.class),
                person(row, key));
    }

    private Marker.@Nullable OnPerson person(ResultSet row, byte @Nullable [] key)
            throws SQLException {
        var customer = row.getObject("customer_id", UUID.class);
        var reason = row.getBytes("reason");
        return customer == null
                ? null
                : new Marker.OnPerson(
                        new CustomerId(customer),
                        key == null || reason == null ? "" : sealing.open(key, REASON, reason),
                        row.getObject("expires_on", LocalDate.class));
    }
}
