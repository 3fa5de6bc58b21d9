package borough.journeys;

import borough.customers.CustomerId;
import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.services.Service;
import borough.services.Situation.Brought;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Journeys begun, with what was said sealed. */
@Component
class JourneysStore {
    private static final String SEALED = "journeys.said";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;
    private final Tongues tongues;

    JourneysStore(JdbcClient database, Writes writes, Sealing sealing, Tongues tongues) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
        this.tongues = tongues;
    }

    /** A journey as it is kept. */
    record Row(
            String id,
            String secretHash,
            String version,
            Journey.By by,
            Journey.Since since,
            Optional<Reference> sent,
            Kept kept) {
        Journey in(Service service) {
            return new Journey(id, service, by, fromJson(service, kept.said()), since, sent);
        }
    }

    /** What was said, as JSON, and the key it is sealed with. */
    record Kept(String said, byte[] key) {}

    Optional<Row> find(String id, Instant now) {
        return database.sql(
                        """
                        select journey_id, secret_hash, version, channel, adviser, device,
                            language, authority_id, changes, changed_at, stands_at, age_band,
                            reference, sealing_key, said
                        from journeys.journeys
                        where journey_id = ? and ends_at > ?
                        """)
                .param(id)
                .param(Sql.value(now))
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those of these that are kept still and were not sent. */
    List<Row> findUnsent(Collection<String> ids, Instant now) {
        return database.sql(
                        """
                        select journey_id, secret_hash, version, channel, adviser, device,
                            language, authority_id, changes, changed_at, stands_at, age_band,
                            reference, sealing_key, said
                        from journeys.journeys
                        where journey_id = any (?) and ends_at > ? and reference is null
                        order by changed_at desc
                        """)
                .param(ids.toArray(String[]::new))
                .param(Sql.value(now))
                .query((row, n) -> read(row))
                .list();
    }

    private Row read(ResultSet row) throws SQLException {
        var key = row.getBytes("sealing_key");
        return new Row(
                row.getString("journey_id"),
                row.getString("secret_hash"),
                row.getString("version"),
                new Journey.By(
                        row.getString("channel"),
                        Optional.ofNullable(row.getObject("adviser", UUID.class)),
                        row.getString("device"),
                        tongues.of(row.getString("language")),
                        Optional.ofNullable(row.getObject("authority_id", UUID.class))),
                since(row),
                Optional.ofNullable(row.getString("reference")).map(Reference::new),
                new Kept(sealing.open(key, SEALED, row.getBytes("said")), key));
    }

    private static Journey.Since since(ResultSet row) throws SQLException {
        return new Journey.Since(
                row.getInt("changes"),
                Sql.instant(row, "changed_at"),
                row.getString("stands_at"),
                row.getString("age_band"));
    }

    /** Holds a journey until the end of the transaction; its reference where it was sent. */
    Optional<Reference> hold(String id) {
        return database.sql(
                        "select reference from journeys.journeys where journey_id = ? for update")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getString(1)).map(Reference::new))
                .single();
    }

    void add(Journey it, String secretHash, Instant endsAt) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into journeys.journeys (journey_id, secret_hash, service, version, channel,
                    adviser, device, language, authority_id, changes, began_at, changed_at,
                    stands_at, ends_at, sealing_key, said)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
                """,
                it.id(),
                secretHash,
                it.service().slug(),
                it.service().hash(),
                it.by().channel(),
                it.by().adviser().orElse(null),
                it.by().device(),
                it.by().tongue().code(),
                it.by().authority().orElse(null),
                it.since().at(),
                it.since().at(),
                it.since().question(),
                endsAt,
                key,
                sealing.seal(key, SEALED, toJson(it.service(), it.said())));
    }

    /** Keeps what was said, for so long at least; two pages that save at once can't both. */
    void keep(Journey it, byte[] key, Instant endsAt) {
        writes.addExactly(
                1,
                """
                update journeys.journeys set said = ?, changes = changes + 1, changed_at = ?,
                    stands_at = ?, age_band = ?, ends_at = greatest(ends_at, ?)
                where journey_id = ? and changes = ? and reference is null
                """,
                sealing.seal(key, SEALED, toJson(it.service(), it.said())),
                it.since().at(),
                it.since().question(),
                it.since().ageBand(),
                endsAt,
                it.id(),
                it.since().changes());
    }

    /** Lets another browser go on, and no longer the one before, in this channel from now on. */
    void bind(String id, String secretHash, Journey.By by, Instant now) {
        writes.addExactly(
                1,
                """
                update journeys.journeys
                set secret_hash = ?, channel = ?, adviser = ?, device = ?, changed_at = ?
                where journey_id = ?
                """,
                secretHash,
                by.channel(),
                by.adviser().orElse(null),
                by.device(),
                now,
                id);
    }

    /** Its pages speak this language from now on. */
    void speak(String id, Tongue tongue) {
        writes.add(
                "update journeys.journeys set language = ? where journey_id = ?",
                tongue.code(),
                id);
    }

    /** Keeps a journey at least until then. */
    void keepUntil(String id, Instant endsAt) {
        writes.add(
                """
                update journeys.journeys set ends_at = greatest(ends_at, ?)
                where journey_id = ?
                """,
                endsAt,
                id);
    }

    /** It is walked for this customer. */
    void isFor(String id, CustomerId customer) {
        writes.add(
                """
                insert into journeys.customers (journey_id, customer_id) values (?, ?)
                on conflict (council_id, journey_id) do update
                set customer_id = excluded.customer_id
                """,
                id,
                customer.value());
    }

    /** For whom it is walked, where that is known. */
    Optional<CustomerId> customerOf(String id) {
        return database.sql("select customer_id from journeys.customers where journey_id = ?")
                .param(id)
                .query((row, n) -> new CustomerId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** No browser can go on from now on, only a link. */
    void close(String id) {
        writes.add("update journeys.journeys set secret_hash = '' where journey_id = ?", id);
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

    void forget(String id) {
        writes.add("delete from journeys.journeys where journey_id = ?", id);
    }

    /** Those that are forgotten now. */
    List<String> forgetEnded(Instant now) {
        return database.sql("delete from journeys.journeys where ends_at < ? returning journey_id")
                .param(Sql.value(now))
                .query(String.class)
                .list();
    }

    private static String toJson(Service service, Journey.Said said) {
        var json = new LinkedHashMap<String, Object>();
        json.put("answers", service.answersToJson(said.answers()));
        json.put("facts", service.factsToJson(said.facts()));
        json.put("past", said.gonePast());
        json.put("filled", service.answersToJson(said.from().brought().filled()));
        json.put("only", said.from().brought().only());
        said.from().back().ifPresent(back -> json.put("back", back));
        return Json.write(json);
    }

    static Journey.Said fromJson(Service service, String text) {
        Map<String, Object> json = map(Json.read(text, Map.class));
        return new Journey.Said(
                service.answersFromJson(map(json.get("answers"))),
                service.factsFromJson(map(json.get("facts"))),
                map(json.get("past")),
                from(service, json));
    }

    // Journeys begun in earlier days came from nowhere.
    @SuppressWarnings("unchecked")
    private static Journey.From from(Service service, Map<String, Object> json) {
        if (!json.containsKey("filled")) {
            return Journey.From.NOWHERE;
        }
        return new Journey.From(
                new Brought(
                        service.answersFromJson(map(json.get("filled"))),
                        (List<String>) Objects.requireNonNull(json.get("only"))),
                Optional.ofNullable(json.get("back"))
                        .map(it -> Json.MAPPER.convertValue(it, Journey.Back.class)));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(@Nullable Object json) {
        return (Map<String, T>) Objects.requireNonNull(json);
    }
}
