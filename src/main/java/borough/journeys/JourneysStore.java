package borough.journeys;

import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.services.Service;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Journeys begun, with what was said sealed. */
@Component
class JourneysStore {
    private static final String SEALED = "journeys.said";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    JourneysStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** A journey as it is kept. */
    record Row(
            String id,
            String secretHash,
            String version,
            Journey.By by,
            int changes,
            Optional<Reference> sent,
            Kept kept) {}

    /** What was said, as JSON, and the key it is sealed with. */
    record Kept(String said, byte[] key) {}

    Optional<Row> find(String id, Instant now) {
        return database.sql(
                        """
                        select journey_id, secret_hash, version, channel, adviser, changes,
                            reference, sealing_key, said
                        from journeys.journeys
                        where journey_id = ? and ends_at > ?
                        """)
                .param(id)
                .param(Sql.value(now))
                .query((row, n) -> read(row))
                .optional();
    }

    private Row read(ResultSet row) throws SQLException {
        var key = row.getBytes("sealing_key");
        return new Row(
                row.getString("journey_id"),
                row.getString("secret_hash"),
                row.getString("version"),
                new Journey.By(
                        row.getString("channel"),
                        Optional.ofNullable(row.getObject("adviser", UUID.class))),
                row.getInt("changes"),
                Optional.ofNullable(row.getString("reference")).map(Reference::new),
                new Kept(sealing.open(key, SEALED, row.getBytes("said")), key));
    }

    /** Holds a journey until the end of the transaction; its reference where it was sent. */
    Optional<Reference> hold(String id) {
        return database.sql(
                        "select reference from journeys.journeys where journey_id = ? for update")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getString(1)).map(Reference::new))
                .single();
    }

    void add(Journey it, String secretHash, Instant now, Instant endsAt) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into journeys.journeys (journey_id, secret_hash, service, version, channel,
                    adviser, changes, began_at, ends_at, sealing_key, said)
                values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
                """,
                it.id(),
                secretHash,
                it.service().slug(),
                it.service().hash(),
                it.by().channel(),
                it.by().adviser().orElse(null),
                now,
                endsAt,
                key,
                sealing.seal(key, SEALED, toJson(it.service(), it.said())));
    }

    /** Keeps what was said; two tabs that save at once can't both. */
    void keep(Journey it, byte[] key) {
        writes.addExactly(
                1,
                """
                update journeys.journeys set said = ?, changes = changes + 1
                where journey_id = ? and changes = ? and reference is null
                """,
                sealing.seal(key, SEALED, toJson(it.service(), it.said())),
                it.id(),
                it.changes());
    }

    void sent(String id, Reference reference) {
        writes.addExactly(
                1,
                """
                update journeys.journeys set reference = ?
                where journey_id = ? and reference is null
                """,
                reference,
                id);
    }

    void forgetEnded(Instant now) {
        writes.add("delete from journeys.journeys where ends_at < ?", now);
    }

    private static String toJson(Service service, Journey.Said said) {
        var json = new LinkedHashMap<String, Object>();
        json.put("answers", service.answersToJson(said.answers()));
        json.put("facts", service.factsToJson(said.facts()));
        json.put("past", said.gonePast());
        return Json.write(json);
    }

    static Journey.Said fromJson(Service service, String text) {
        var json = Json.MAPPER.readTree(text);
        return new Journey.Said(
                service.answersFromJson(map(json.get("answers"))),
                service.factsFromJson(map(json.get("facts"))),
                map(json.get("past")));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(JsonNode node) {
        return Json.MAPPER.treeToValue(node, Map.class);
    }
}
