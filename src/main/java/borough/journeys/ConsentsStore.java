package borough.journeys;

import borough.council.Partner;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.journeys.Consents.Consent;
import borough.journeys.Journeys.Opened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which partner may finish which journey, and how often each was wrong. */
@Component
class ConsentsStore {
    private static final String SEALED = "journeys.code";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    ConsentsStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    void give(Opened it, Partner to, String code, Instant now, Instant until) {
        writes.add(
                """
                insert into journeys.consents (consent_id, journey_id, key_id, partner, code,
                    code_hash, given_at, until_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                it.journey().id(),
                to.key(),
                to.name(),
                sealing.seal(it.key(), SEALED, code),
                Secrets.hash(code),
                now,
                until);
    }

    Optional<Consent> of(Opened it, Instant now) {
        return database.sql(
                        """
                        select partner, code, until_at, used_at from journeys.consents
                        where journey_id = ? and taken_back_at is null and until_at > ?
                        order by given_at desc
                        limit 1
                        """)
                .param(it.journey().id())
                .param(Sql.value(now))
                .query((row, n) -> read(row, it.key()))
                .optional();
    }

    private Consent read(ResultSet row, byte[] key) throws SQLException {
        var code = Optional.ofNullable(row.getBytes("code"));
        return new Consent(
                row.getString("partner"),
                code.map(it -> Consent.aloud(sealing.open(key, SEALED, it))),
                Sql.instant(row, "until_at"),
                Sql.instantIfAny(row, "used_at"));
    }

    /** A consent whose code was said, held until the end of the transaction. */
    record Held(UUID id, String journeyId) {}

    Optional<Held> hold(UUID key, String codeHash, Instant now) {
        return database.sql(
                        """
                        select consent_id, journey_id from journeys.consents
                        where key_id = ? and code_hash = ? and used_at is null
                            and taken_back_at is null and until_at > ?
                        for update
                        """)
                .param(key)
                .param(codeHash)
                .param(Sql.value(now))
                .query(
                        (row, n) ->
                                new Held(
                                        row.getObject("consent_id", UUID.class),
                                        row.getString("journey_id")))
                .optional();
    }

    void used(Held it, String secretHash, Instant now) {
        writes.addExactly(
                1,
                """
                update journeys.consents set used_at = ?, secret_hash = ?, code = null
                where consent_id = ? and used_at is null
                """,
                now,
                secretHash,
                it.id());
    }

    /** Takes back whatever is open of a journey; whether there was anything. */
    boolean takeBack(String journeyId, Instant now) {
        return database.sql(
                                """
                                update journeys.consents set taken_back_at = ?, code = null
                                where journey_id = ? and taken_back_at is null
                                """)
                        .param(Sql.value(now))
                        .param(journeyId)
                        .update()
                > 0;
    }

    boolean isOpen(String journeyId, String secretHash, UUID key, Instant now) {
        return database.sql(
                                """
                        select count(*) from journeys.consents
                        where journey_id = ? and key_id = ? and secret_hash = ?
                            and taken_back_at is null and until_at > ?
                        """)
                        .param(journeyId)
                        .param(key)
                        .param(secretHash)
                        .param(Sql.value(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int wrong(UUID key, Instant since) {
        return database.sql(
                        """
                        select coalesce(sum(wrong), 0) from journeys.wrong_codes
                        where key_id = ? and hour >= ?
                        """)
                .param(key)
                .param(Sql.value(since))
                .query(Integer.class)
                .single();
    }

    void wasWrong(UUID key, Instant hour) {
        writes.add(
                """
                insert into journeys.wrong_codes (key_id, hour, wrong) values (?, ?, 1)
                on conflict (council_id, key_id, hour) do update
                set wrong = wrong_codes.wrong + 1
                """,
                key,
                hour);
    }

    /** What can be used no more; that a partner finished it stands in the case's history. */
    void forgetPast(Instant now) {
        writes.add("delete from journeys.consents where until_at <= ?", now);
    }

    void forgetWrong(Instant before) {
        writes.add("delete from journeys.wrong_codes where hour < ?", before);
    }
}
