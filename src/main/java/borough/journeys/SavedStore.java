package borough.journeys;

import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.journeys.SavedLinks.Became;
import borough.journeys.SavedLinks.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The link that opens each saved journey, and where it went. */
@Component
class SavedStore {
    private static final String SEALED = "journeys.contact";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    SavedStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    private static final String FIND =
            """
            select s.journey_id, s.contact, s.sent_at, s.used_at, s.wrong, j.ends_at, j.sealing_key
            from journeys.saved s
            join journeys.journeys j on j.journey_id = s.journey_id
                and j.council_id = s.council_id
            """;

    /** Holds the link until the end of the transaction, so that it is used once. */
    Optional<Link> hold(String linkHash, Instant now) {
        return database.sql(FIND + "where s.link_hash = ? and j.ends_at > ? for update of s")
                .param(linkHash)
                .param(Sql.value(now))
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Link> of(String journeyId) {
        return database.sql(FIND + "where s.journey_id = ?")
                .param(journeyId)
                .query((row, n) -> read(row))
                .optional();
    }

    private Link read(ResultSet row) throws SQLException {
        var key = row.getBytes("sealing_key");
        return new Link(
                row.getString("journey_id"),
                sealing.open(key, SEALED, row.getBytes("contact")),
                new Became(
                        Sql.instant(row, "sent_at"),
                        Sql.instantIfAny(row, "used_at"),
                        row.getInt("wrong"),
                        Sql.instant(row, "ends_at")));
    }

    /** A new link, in place of any before. */
    void put(String journeyId, byte[] key, String contact, String linkHash, Instant now) {
        writes.add(
                """
                insert into journeys.saved (journey_id, link_hash, contact, sent_at)
                values (?, ?, ?, ?)
                on conflict (council_id, journey_id) do update
                set link_hash = excluded.link_hash, contact = excluded.contact,
                    sent_at = excluded.sent_at, used_at = null, wrong = 0,
                    links = saved.links + 1
                """,
                journeyId,
                linkHash,
                sealing.seal(key, SEALED, contact),
                now);
    }

    void used(String linkHash, Instant now) {
        writes.addExactly(
                1,
                """
                update journeys.saved set used_at = ?
                where link_hash = ? and used_at is null
                """,
                now,
                linkHash);
    }

    void wrong(String linkHash) {
        writes.add("update journeys.saved set wrong = wrong + 1 where link_hash = ?", linkHash);
    }
}
